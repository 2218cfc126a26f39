// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/comparisonview.h"

#include "models/catalogsession.h"
#include "models/comparisonmodel.h"
#include "models/importtext.h"
#include "ui/review/differencedelegate.h"
#include "ui/support/headings.h"
#include "ui/support/plaintable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::MatchCandidate;
using catalog::WorkRecord;
using models::ComparedThing;
using models::ReviewItem;

namespace {

constexpr int mostCandidates = 5;

QString candidateHeading(qsizetype number, const MatchCandidate &candidate)
{
    const QString year = candidate.year.isEmpty() ? QString() : u" (%1)"_s.arg(candidate.year);
    return ComparisonView::tr("%1: %2%3 · %4 of 100", "number, title, year, score of a candidate")
        .arg(number + 1)
        .arg(candidate.title, year)
        .arg(candidate.score);
}

} // namespace

ComparisonView::ComparisonView(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new models::ComparisonModel(this))
    , m_title(makeHeading({}, this))
    , m_reason(makeHint({}, this))
    , m_table(makePlainTable(m_model, tr("The incoming row beside its candidates"), -1, this))
    , m_choices(new QHBoxLayout)
{
    m_table->setItemDelegate(new DifferenceDelegate(m_table));
    m_table->setWhatsThis(tr("<p>The row that came in, beside the works it could mean; the sign ≠ marks what differs. "
                             "Update the work that is meant, add the row as a new one, or leave it out. Nothing is "
                             "written before the decided rows are applied.</p>"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addWidget(m_table, 1);
    layout->addLayout(m_choices);
    m_choices->addStretch(1);
}

void ComparisonView::showItem(const ReviewItem *item)
{
    const qint64 generation = ++m_generation;
    m_loading = false;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    if (!item) {
        m_title->clear();
        m_reason->clear();
        m_model->clear();
        return;
    }
    m_title->setText(item->row.title);
    QString reason =
        tr("%1 · %2, row %3").arg(models::ImportText::rule(item->row.rule), item->fileName).arg(item->row.number);
    if (!item->row.problemText.isEmpty())
        reason += u" · "_s + item->row.problemText;
    m_reason->setText(reason);
    showButtons(*item);
    m_loading = true;
    QList<EntityId> works;
    for (const MatchCandidate &candidate :
         item->row.candidates.first(qMin<qsizetype>(mostCandidates, item->row.candidates.size())))
        works.append(candidate.work);
    const auto work = [works](catalog::CatalogReader &reader) -> Result<QList<WorkRecord>> {
        QList<WorkRecord> records;
        for (const EntityId &id : works) {
            const Result<WorkRecord> record = reader.work(id);
            // A candidate that is gone since is shown with what the plan remembers of it.
            records.append(record ? *record : WorkRecord());
        }
        return records;
    };
    whenDone(m_session.read(work), this, [this, generation, item = *item](const Result<QList<WorkRecord>> &records) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (records)
            compare(item, *records);
        else
            Q_EMIT failed(records.error());
    });
}

void ComparisonView::showButtons(const ReviewItem &item)
{
    const qsizetype count = qMin<qsizetype>(mostCandidates, item.row.candidates.size());
    for (qsizetype number = 0; number < count; ++number) {
        auto *button =
            new QPushButton(tr("Update &%1: %2")
                                .arg(number + 1)
                                .arg(QString(item.row.candidates.at(number).title).replace(u'&', u"&&"_s).left(28)),
                            this);
        button->setAccessibleName(
            tr("Update candidate %1, %2").arg(number + 1).arg(item.row.candidates.at(number).title));
        button->setCheckable(true);
        button->setChecked(item.row.choice == catalog::RowChoice::UseCandidate &&
                           item.row.chosenWork == item.row.candidates.at(number).work);
        connect(button, &QPushButton::clicked, this,
                [this, number] { Q_EMIT candidateChosen(static_cast<int>(number)); });
        m_choices->insertWidget(m_choices->count() - 1, button);
        m_buttons.append(button);
    }
}

void ComparisonView::compare(const ReviewItem &item, const QList<WorkRecord> &candidates)
{
    ComparedThing incoming{tr("Incoming"), models::comparedFields(catalog::entityChangesFromJson(item.row.changes))};
    if (incoming.fields.isEmpty())
        incoming.fields.insert(u"title"_s, item.row.title);
    QList<ComparedThing> things;
    for (qsizetype number = 0; number < candidates.size(); ++number) {
        const MatchCandidate &candidate = item.row.candidates.at(number);
        ComparedThing thing{candidateHeading(number, candidate), models::comparedFields(candidates.at(number))};
        if (thing.fields.isEmpty()) {
            thing.fields.insert(u"title"_s, candidate.title);
            thing.fields.insert(u"year"_s, candidate.year);
        }
        things.append(thing);
    }
    m_model->compare(incoming, things, m_session.registry());
    const int character = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(0, character * 18);
    // A few candidates share the room; more of them scroll.
    const bool shares = m_model->columnCount() <= 4;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        m_table->horizontalHeader()->setSectionResizeMode(column,
                                                          shares ? QHeaderView::Stretch : QHeaderView::Interactive);
        m_table->setColumnWidth(column, character * 34);
    }
}

} // namespace collectz::ui
