// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/additemdialog.h"

#include "models/catalogsession.h"
#include "models/draftstore.h"
#include "models/errortext.h"
#include "models/fieldtext.h"
#include "models/workdrafts.h"
#include "ui/support/icons.h"
#include "ui/support/termcompleter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace collectz::ui {

AddItemDialog::AddItemDialog(models::CatalogSession &session, models::DraftStore &drafts, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_year(new QLineEdit(this))
    , m_format(new QLineEdit(this))
    , m_owned(new QCheckBox(tr("I &own a copy"), this))
    , m_message(new QLabel(this))
    , m_drafts(drafts)
    , m_draftTimer(new QTimer(this))
{
    setWindowTitle(tr("Add an Item"));
    const QSettings settings;
    for (const catalog::Kind kind : catalog::allKinds()) {
        const QString word = catalog::kindWord(kind);
        m_kind->addItem(icon(word), models::fieldtext::kind(kind), word);
    }
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(settings.value(u"item/lastKind"_s))));
    m_format->setText(settings.value(u"item/lastFormat"_s).toString());
    m_owned->setChecked(settings.value(u"item/lastOwned"_s, true).toBool());
    new TermCompleter(session, u"formats"_s, m_format);
    m_format->setPlaceholderText(tr("Blu-ray, Paperback, Vinyl …"));
    m_year->setPlaceholderText(tr("optional"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *addButton = buttons->addButton(tr("&Add"), QDialogButtonBox::ApplyRole);
    QPushButton *addEdit = buttons->addButton(tr("Add and &Edit"), QDialogButtonBox::ApplyRole);
    buttons->addButton(QDialogButtonBox::Close);
    addButton->setDefault(true);
    addEdit->setAutoDefault(false);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Kind:"), m_kind);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("&Year:"), m_year);
    form->addRow(tr("&Format:"), m_format);
    form->addRow(QString(), m_owned);
    form->addRow(m_message);
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_title->setFocus();

    connect(addButton, &QPushButton::clicked, this, [this] { add(Then::Next); });
    connect(addEdit, &QPushButton::clicked, this, [this] { add(Then::Edit); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(std::chrono::milliseconds(400));
    connect(m_draftTimer, &QTimer::timeout, this, &AddItemDialog::keepDraft);
    for (const QLineEdit *edit : {m_title, m_year, m_format}) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            if (!m_draftTimer->isActive())
                m_draftTimer->start();
        });
    }
    // Closing the form by hand says that its content is not wanted.
    connect(this, &QDialog::finished, this, &AddItemDialog::dropDraft);
}

void AddItemDialog::keepDraft()
{
    if (m_title->text().trimmed().isEmpty()) {
        dropDraft();
        return;
    }
    if (m_draft.id.isEmpty())
        m_draft.id = models::newDraftId();
    m_draft.form = models::FormDraft::Form::Add;
    m_draft.title = m_title->text().trimmed();
    m_draft.content = {{u"kind"_s, m_kind->currentData().toString()},
                       {u"title"_s, m_title->text()},
                       {u"year"_s, m_year->text()},
                       {u"format"_s, m_format->text()},
                       {u"owned"_s, m_owned->isChecked()}};
    m_drafts.keep(m_draft);
}

void AddItemDialog::dropDraft()
{
    m_draftTimer->stop();
    if (!m_draft.id.isEmpty())
        m_drafts.drop(m_draft.id);
    m_draft = {};
}

void AddItemDialog::resume(const models::FormDraft &draft)
{
    m_draft = draft;
    const QJsonObject &content = draft.content;
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(content.value("kind"_L1).toString())));
    m_title->setText(content.value("title"_L1).toString());
    m_year->setText(content.value("year"_L1).toString());
    m_format->setText(content.value("format"_L1).toString());
    m_owned->setChecked(content.value("owned"_L1).toBool());
    keepDraft();
}

void AddItemDialog::add(Then then)
{
    models::NewWork draft;
    draft.kind = catalog::kindFromWord(m_kind->currentData().toString()).value_or(catalog::Kind::Other);
    draft.title = m_title->text().trimmed();
    draft.format = m_format->text().trimmed();
    draft.owned = m_owned->isChecked();
    if (draft.title.isEmpty()) {
        m_message->setText(tr("A title is needed."));
        m_title->setFocus();
        return;
    }
    if (const QString typed = m_year->text().trimmed(); !typed.isEmpty()) {
        const Result<catalog::FieldValue> year =
            m_session.registry().normalise(*m_session.registry().find(u"year"_s), catalog::FieldValue(typed));
        if (!year) {
            m_message->setText(models::ErrorText::sentence(year.error()));
            m_year->setFocus();
            return;
        }
        draft.year = year->text();
    }
    QSettings settings;
    settings.setValue(u"item/lastKind"_s, m_kind->currentData());
    settings.setValue(u"item/lastFormat"_s, draft.format);
    settings.setValue(u"item/lastOwned"_s, draft.owned);
    const models::CreatedWork created = models::createWork(draft);
    whenDone(m_session.submit(created.changeSet), this,
             [this, then, work = created.work, title = draft.title](const Result<catalog::Applied> &applied) {
                 if (!applied) {
                     m_message->setText(models::ErrorText::sentence(applied.error()));
                     return;
                 }
                 dropDraft();
                 Q_EMIT added(work, title);
                 if (then == Then::Edit) {
                     Q_EMIT editRequested(work);
                     accept();
                     return;
                 }
                 m_message->setText(tr("Added “%1”. The next one?").arg(title));
                 m_title->clear();
                 m_year->clear();
                 m_title->setFocus();
             });
}

} // namespace collectz::ui
