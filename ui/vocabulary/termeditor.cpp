// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vocabulary/termeditor.h"

#include "models/catalogsession.h"
#include "models/errortext.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::TermEdit;
using catalog::TermPlan;

namespace {

int clamped(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 1'000'000'000));
}

} // namespace

TermEditor::TermEditor(models::CatalogSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_part(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_preview(makeHint({}, this))
    , m_apply(new QPushButton(icon(u"check"_s), {}, this))
{
    setFrameShape(QFrame::StyledPanel);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setBuddy(m_name);
    m_name->setAccessibleName(tr("New name"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_part, 0, 1, 1, 2);
    layout->addWidget(m_name, 1, 0);
    layout->addWidget(m_apply, 1, 1);
    layout->addWidget(cancel, 1, 2);
    layout->addWidget(m_preview, 2, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    m_part->setAccessibleName(tr("Which place to rename"));
    connect(m_part, &QComboBox::activated, this, [this] {
        const QString place = m_part->currentText();
        begin({m_edit.vocabulary, {place}, place}, tr("Rename %1 to:").arg(place), tr("Rename"));
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_name, &QLineEdit::textEdited, this, &TermEditor::plan);
    connect(m_name, &QLineEdit::returnPressed, this, &TermEditor::apply);
    connect(m_apply, &QPushButton::clicked, this, &TermEditor::apply);
    connect(cancel, &QPushButton::clicked, this, &TermEditor::dismissed);
}

void TermEditor::edit(const QString &vocabulary, const QStringList &names, const QString &proposed)
{
    const bool merges = names.size() > 1;
    begin({vocabulary, names, proposed},
          merges ? tr("Merge %1 into:").arg(names.join(tr(", ", "between names")))
                 : tr("Rename %1 to:").arg(names.first()),
          merges ? tr("Merge") : tr("Rename"));
    offerParts(!merges && catalog::isPathVocabulary(vocabulary) ? names.first() : QString());
    m_name->show();
    m_name->setFocus();
    m_name->selectAll();
}

void TermEditor::takeOut(const QString &vocabulary, const QStringList &names)
{
    begin({vocabulary, names, {}},
          tr("Take %1 out of every work that has it").arg(names.join(tr(", ", "between names"))), tr("Take Out"));
    offerParts({});
    m_name->hide();
    m_apply->setFocus();
}

void TermEditor::offerParts(const QString &place)
{
    m_part->clear();
    for (QString part = place; !part.isEmpty(); part = part.section(u'/', 0, -2))
        m_part->addItem(part);
    m_part->setVisible(m_part->count() > 1);
}

void TermEditor::begin(const TermEdit &edit, const QString &title, const QString &button)
{
    m_edit = edit;
    m_title->setText(title.size() > 300 ? title.left(300) + u"…"_s : title);
    m_name->setText(edit.to);
    m_apply->setText(button);
    show();
    plan();
}

void TermEditor::plan()
{
    if (m_name->isVisibleTo(this))
        m_edit.to = m_name->text();
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_apply->setEnabled(false);
    const Result<TermEdit> checked = catalog::checkedTermEdit(m_edit);
    const bool empty = m_name->isVisibleTo(this) && m_edit.to.trimmed().isEmpty();
    const qint64 generation = ++m_generation;
    if (empty || !checked) {
        m_planning = false;
        m_preview->setText(empty ? tr("Type the new name.") : models::ErrorText::sentence(checked.error()));
        return;
    }
    m_planning = true;
    m_preview->setText(tr("Counting the works that would change…"));
    const auto work = [edit = *checked, cancel = m_cancel](catalog::CatalogReader &reader) {
        return catalog::planTermEdit(reader, edit, {}, cancel);
    };
    whenDone(m_session.read(work), this, [this, generation](const Result<TermPlan> &plan) {
        if (generation == m_generation)
            showPlan(plan);
    });
}

void TermEditor::showPlan(const Result<TermPlan> &plan)
{
    m_planning = false;
    if (!plan) {
        m_preview->setText(models::ErrorText::sentence(plan.error()));
        return;
    }
    m_plan = *plan;
    QString text = tr("%Ln work(s) would change. Undo turns it back.", nullptr, clamped(plan->worksChanged));
    if (catalog::isPathVocabulary(m_edit.vocabulary))
        text += u' ' + tr("Places below move along.");
    m_preview->setText(text);
    m_apply->setEnabled(plan->worksChanged > 0 && !m_session.isReadOnly());
}

QString TermEditor::sentence(qint64 works) const
{
    if (m_edit.to.isEmpty())
        return tr("Taken out of %Ln work(s)", nullptr, clamped(works));
    return tr("“%1” in %Ln work(s)", nullptr, clamped(works)).arg(m_edit.to.trimmed());
}

void TermEditor::apply()
{
    if (!m_apply->isEnabled() || m_planning)
        return;
    m_apply->setEnabled(false);
    catalog::ChangeSet changeSet;
    changeSet.reason = catalog::Reason::Vocabulary;
    changeSet.subject = m_edit.to.isEmpty() ? m_edit.from.join(u", "_s).left(200)
                                            : u"%1 → %2"_s.arg(m_edit.from.join(u", "_s).left(200), m_edit.to);
    changeSet.changes = m_plan.changes;
    const QString done = sentence(m_plan.worksChanged);
    whenDone(m_session.submit(std::move(changeSet)), this, [this, done](const Result<catalog::Applied> &answer) {
        if (answer)
            Q_EMIT applied(answer->id, done);
        else
            m_apply->setEnabled(true);
    });
}

void TermEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace collectz::ui
