// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/resumebar.h"

#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ImportRecord;
using catalog::ImportState;

ResumeBar::ResumeBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_goOn(new QPushButton(this))
    , m_drop(new QPushButton(this))
{
    setObjectName(u"resumeBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    const int unit = fontMetrics().height();
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"warning"_s).pixmap(unit, unit));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    layout->setSpacing(unit / 2);
    layout->addWidget(sign);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_goOn);
    layout->addWidget(m_drop);
    hide();
    connect(m_goOn, &QPushButton::clicked, this, [this] { Q_EMIT goOnRequested(m_records.constFirst()); });
    connect(m_drop, &QPushButton::clicked, this, [this] { Q_EMIT dropRequested(m_records.constFirst()); });
}

void ResumeBar::offer(const QList<ImportRecord> &unfinished)
{
    m_records = unfinished;
    setVisible(!unfinished.isEmpty());
    if (unfinished.isEmpty())
        return;
    const ImportRecord &record = unfinished.constFirst();
    const auto more = static_cast<int>(unfinished.size()) - 1;
    m_sentence->setText(more > 0 ? sentenceFor(record) + u' ' + tr("And %n more.", nullptr, more)
                                 : sentenceFor(record));
    m_goOn->setText(record.state == ImportState::Interrupted ? tr("&Read the File Again…")
                    : record.state == ImportState::Applying  ? tr("&Go On Importing")
                                                             : tr("&Go On Undoing"));
    m_drop->setText(record.state == ImportState::Applying ? tr("Un&do It") : tr("&Discard Plan"));
    m_drop->setVisible(record.state != ImportState::Undoing);
    setAccessibleName(m_sentence->text());
    m_goOn->setAccessibleDescription(m_sentence->text());
    m_drop->setAccessibleDescription(m_sentence->text());
}

QString ResumeBar::sentence() const
{
    return m_sentence->text();
}

QString ResumeBar::sentenceFor(const ImportRecord &record)
{
    const QLocale locale;
    switch (record.state) {
    case ImportState::Applying:
        return tr("The program ended while it imported “%1”: %2 of %3 rows are in the catalog.")
            .arg(record.fileName, locale.toString(record.appliedThrough), locale.toString(record.rows));
    case ImportState::Undoing:
        return tr("The program ended while it undid the import of “%1”. A part of it is still in the catalog.")
            .arg(record.fileName);
    default:
        return tr("The program ended while it read “%1”. Nothing of it is in the catalog.").arg(record.fileName);
    }
}

} // namespace collectz::ui
