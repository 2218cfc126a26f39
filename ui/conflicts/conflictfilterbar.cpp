// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflictfilterbar.h"

#include "models/conflicttext.h"
#include "ui/support/flowlayout.h"
#include "ui/support/icons.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ConflictFilter;
using catalog::Dispute;

ConflictFilterBar::ConflictFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_open(new QToolButton(this))
    , m_settled(new QToolButton(this))
    , m_item(new QToolButton(this))
    , m_kind(new QComboBox(this))
    , m_field(new QComboBox(this))
    , m_person(new QComboBox(this))
    , m_words(new QLineEdit(this))
{
    auto *group = new QButtonGroup(this);
    for (QToolButton *chip : {m_open, m_settled}) {
        chip->setCheckable(true);
        group->addButton(chip);
        connect(chip, &QToolButton::clicked, this, &ConflictFilterBar::filterChanged);
    }
    m_open->setChecked(true);
    m_open->setObjectName(u"openConflicts"_s);
    m_settled->setObjectName(u"settledConflicts"_s);
    m_open->setIcon(icon(u"conflict"_s));
    m_settled->setIcon(icon(u"check"_s));
    m_item->setIcon(icon(u"close"_s));
    m_item->hide();
    connect(m_item, &QToolButton::clicked, this, [this] {
        setItem({}, {});
        Q_EMIT filterChanged();
    });
    for (QToolButton *chip : {m_open, m_settled, m_item}) {
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::StrongFocus);
    }
    m_kind->setAccessibleName(tr("Kind of conflict"));
    m_kind->addItem(tr("Any kind"), -1);
    m_kind->addItem(tr("Different values"), static_cast<int>(Dispute::Value));
    m_kind->addItem(tr("Lists"), static_cast<int>(Dispute::List));
    m_kind->addItem(tr("Deleted and changed"), static_cast<int>(Dispute::Deletion));
    m_kind->addItem(tr("Moved"), static_cast<int>(Dispute::Place));
    m_field->setAccessibleName(tr("Field"));
    m_field->addItem(tr("Any field"), QString());
    m_person->setAccessibleName(tr("Person"));
    m_person->addItem(tr("Anyone"), QString());
    for (QComboBox *box : {m_kind, m_field, m_person}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, &ConflictFilterBar::filterChanged);
    }
    for (QToolButton *chip : {m_open, m_settled, m_item})
        chip->setMinimumHeight(m_kind->sizeHint().height());
    m_words->setAccessibleName(tr("Words"));
    m_words->setPlaceholderText(tr("Words in title or value"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    connect(m_words, &QLineEdit::returnPressed, this, &ConflictFilterBar::filterChanged);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT filterChanged();
    });
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_open, m_settled, m_kind, m_field, m_person, m_words, m_item})
        layout->addWidget(widget);
    show({}, catalog::FieldRegistry::builtin());
}

catalog::ConflictFilter ConflictFilterBar::filter() const
{
    ConflictFilter filter;
    filter.status = m_settled->isChecked() ? ConflictFilter::Status::Settled : ConflictFilter::Status::Open;
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        filter.dispute = static_cast<Dispute>(kind);
    filter.field = m_field->currentData().toString();
    filter.person = m_person->currentData().toString();
    filter.words = m_words->text().simplified();
    filter.entity = m_entity;
    return filter;
}

bool ConflictFilterBar::isNarrowed() const
{
    return m_kind->currentIndex() > 0 || m_field->currentIndex() > 0 || m_person->currentIndex() > 0 ||
           !m_words->text().isEmpty() || !m_entity.isNull();
}

void ConflictFilterBar::setItem(const EntityId &item, const QString &title)
{
    m_entity = item;
    m_item->setVisible(!item.isNull());
    if (item.isNull())
        return;
    m_open->setChecked(true);
    m_kind->setCurrentIndex(0);
    m_field->setCurrentIndex(0);
    m_person->setCurrentIndex(0);
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    const QString text = tr("Only “%1”", "an item").arg(title);
    m_item->setText(fontMetrics().elidedText(text, Qt::ElideRight, fontMetrics().averageCharWidth() * 40));
    m_item->setToolTip(tr("Show the conflicts of all items"));
    m_item->setAccessibleName(text);
}

void ConflictFilterBar::show(const ConflictCounts &counts, const catalog::FieldRegistry &registry)
{
    m_open->setText(tr("Waiting %1", "how many conflicts").arg(QLocale().toString(counts.open)));
    m_settled->setText(tr("Decided %1", "how many conflicts").arg(QLocale().toString(counts.settled)));
    for (QToolButton *chip : {m_open, m_settled})
        chip->setAccessibleName(chip->text());
    QStringList labels;
    for (const QString &key : counts.fields)
        labels << models::ConflictText::field(key, registry);
    offer(m_field, counts.fields, labels);
    offer(m_person, counts.people, counts.people);
}

void ConflictFilterBar::offer(QComboBox *box, const QStringList &values, const QStringList &texts)
{
    // What is chosen stays, also when its last conflict has just been decided.
    const QString chosen = box->currentData().toString();
    const QString chosenText = box->currentText();
    while (box->count() > 1)
        box->removeItem(1);
    for (qsizetype i = 0; i < values.size(); ++i)
        box->addItem(texts.at(i), values.at(i));
    if (!chosen.isEmpty() && !values.contains(chosen))
        box->addItem(chosenText, chosen);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

} // namespace collectz::ui
