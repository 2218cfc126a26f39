// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/rowdetails.h"

#include "models/fieldtext.h"
#include "models/importtext.h"
#include "models/tooltiptext.h"
#include "ui/support/headings.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::PlanRow;

namespace {

QTableWidget *makePairs(const QStringList &headers, const QString &name, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(headers.size()), parent);
    table->setHorizontalHeaderLabels(headers);
    table->setAccessibleName(name);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 3 / 2);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setColumnWidth(0, table->fontMetrics().averageCharWidth() * 18);
    return table;
}

void addLine(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells.at(column).simplified());
        item->setToolTip(models::toolTipText(cells.at(column)));
        table->setItem(row, column, item);
    }
}

QString reasonOf(const PlanRow &row)
{
    QStringList parts{models::ImportText::rule(row.rule)};
    if (row.score > 0 && row.verdict != catalog::Verdict::Create)
        parts.append(RowDetails::tr("score %1 of 100").arg(row.score));
    QString text = parts.join(u" · "_s);
    if (!row.problemText.isEmpty()) {
        const QString place = row.problemColumn > 0
                                  ? RowDetails::tr("line %1, column %2").arg(row.sourceLine).arg(row.problemColumn)
                                  : RowDetails::tr("line %1").arg(row.sourceLine);
        text += u'\n' + RowDetails::tr("Problem in %1: %2").arg(place, row.problemText);
    }
    return text;
}

} // namespace

RowDetails::RowDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(makeHeading({}, this))
    , m_reason(makeHint({}, this))
    , m_changesHeading(new QLabel(this))
    , m_changes(makePairs({tr("Field"), tr("Now"), tr("Then")}, tr("What would change"), this))
    , m_sourceHeading(new QLabel(tr("The row as read"), this))
    , m_source(makePairs({tr("Column"), tr("Text")}, tr("The row as read"), this))
{
    m_changes->setColumnWidth(1, m_changes->fontMetrics().averageCharWidth() * 16);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_changesHeading);
    layout->addWidget(m_changes, 3);
    layout->addWidget(m_sourceHeading);
    layout->addWidget(m_source, 2);
    showRow(nullptr, catalog::FieldRegistry());
}

void RowDetails::showRow(const PlanRow *row, const catalog::FieldRegistry &registry)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_changesHeading, m_changes, m_sourceHeading, m_source})
        widget->setVisible(row != nullptr);
    if (!row) {
        m_title->clear();
        m_reason->setText(tr("Choose a row to see it as it was read and what would change."));
        return;
    }
    m_title->setText(row->title.isEmpty() ? tr("(no title)") : row->title);
    m_reason->setText(reasonOf(*row));
    fillChanges(*row, registry);
    fillSource(*row);
}

void RowDetails::fillChanges(const PlanRow &row, const catalog::FieldRegistry &registry)
{
    m_changes->setRowCount(0);
    bool creates = false;
    for (const catalog::EntityChange &change : catalog::entityChangesFromJson(row.changes)) {
        creates = creates || (change.creates && change.level == catalog::Level::Work);
        for (const catalog::FieldChange &field : change.fields) {
            const catalog::FieldDefinition *definition = registry.find(field.key);
            const auto text = [&](const catalog::FieldValue &value) {
                if (value.isNull())
                    return QString();
                return definition ? models::fieldtext::value(*definition, value, registry) : value.displayText();
            };
            const QString label = definition ? models::fieldtext::label(*definition) : field.key;
            if (!field.key.startsWith(u'@'))
                addLine(m_changes, {label, text(field.before), text(field.after)});
        }
    }
    const bool any = m_changes->rowCount() > 0;
    m_changes->setVisible(any);
    m_changes->setColumnHidden(1, creates);
    m_changesHeading->setText(!any      ? tr("Nothing would change.")
                              : creates ? tr("What would be added")
                                        : tr("What would change"));
}

void RowDetails::fillSource(const PlanRow &row)
{
    m_source->setRowCount(0);
    const QJsonObject source = QJsonDocument::fromJson(row.source).object();
    for (auto it = source.begin(); it != source.end(); ++it) {
        const QString text = it.value().isString() ? it.value().toString() : it.value().toVariant().toString();
        if (!text.isEmpty())
            addLine(m_source, {it.key(), text});
    }
}

} // namespace collectz::ui
