// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statisticspage.h"

#include "models/catalogsession.h"
#include "models/countmodel.h"
#include "ui/statistics/bardelegate.h"
#include "ui/support/emptystate.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::ValueTotals;
using models::CountModel;

namespace {

constexpr int valuesEach = 40;
constexpr qint64 sumsByItself = 20'000; ///< larger catalogs are summed when asked for

int clamped(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 1'000'000'000));
}

QString moneyText(const QMap<QString, qint64> &sums)
{
    QStringList texts;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        texts.append(catalog::Money{it.value(), it.key()}.display(QLocale()));
    return texts.join(u" + "_s);
}

} // namespace

StatisticsPage::StatisticsPage(const PageContext &context, QWidget *parent)
    : Page(u"statistics"_s, tr("Statistics"), u"table"_s, parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"table"_s, tr("Nothing to count yet"),
                             tr("Add works in the library or import a file; the numbers appear here."), this))
    , m_summary(makeHeading(QString(), this))
    , m_values(new QLabel(this))
    , m_sum(new QPushButton(tr("&Work Out the Values"), this))
{
    m_sum->setIcon(ui::icon(u"refresh"_s));
    m_values->setTextFormat(Qt::PlainText);
    m_values->setWordWrap(true);
    auto *panel = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(fontMetrics().height() * 3 / 2);
    grid->setVerticalSpacing(fontMetrics().height() / 2);
    addFacet(grid, 0, 0, u"kind"_s, tr("By kind"));
    addFacet(grid, 0, 1, u"decade"_s, tr("By decade"));
    addFacet(grid, 2, 0, u"format"_s, tr("By format"));
    addFacet(grid, 2, 1, u"location"_s, tr("By place"));
    auto *values = new QHBoxLayout;
    values->addWidget(m_values, 1);
    values->addWidget(m_sum, 0, Qt::AlignTop);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins({});
    panelLayout->addWidget(m_summary);
    panelLayout->addLayout(values);
    panelLayout->addSpacing(fontMetrics().height() / 2);
    panelLayout->addLayout(grid, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
    fitToFont(this);
    connect(m_sum, &QPushButton::clicked, this, [this] { m_job == 0 ? sum() : stopSum(); });
    connect(&context.session, &models::CatalogSession::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            count();
    });
}

StatisticsPage::~StatisticsPage()
{
    stopSum();
}

void StatisticsPage::addFacet(QGridLayout *grid, int row, int column, const QString &facet, const QString &heading)
{
    auto *model = new CountModel(this);
    QTableView *table = makePlainTable(model, heading, CountModel::ValueColumn, this);
    table->setItemDelegate(new BarDelegate(table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(false);
    table->horizontalHeader()->hide();
    setColumnWidths(table, {0, 10});
    connect(table, &QTableView::activated, this,
            [this, model](const QModelIndex &index) { Q_EMIT queryRequested(model->queryOf(index.row())); });
    auto *label = new QLabel(heading, this);
    label->setBuddy(table);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    grid->addWidget(label, row, column);
    grid->addWidget(table, row + 1, column);
    grid->setRowStretch(row + 1, 1);
    grid->setColumnStretch(column, 1);
    m_models.insert(facet, model);
    if (!m_first)
        m_first = table;
}

QWidget *StatisticsPage::firstFocus()
{
    return m_stack->currentIndex() == 1 ? static_cast<QWidget *>(m_first) : m_empty;
}

void StatisticsPage::onShown()
{
    if (m_stale)
        count();
}

void StatisticsPage::count()
{
    if (m_counting)
        return;
    m_counting = true;
    m_stale = false;
    const auto work = [facets = QStringList(m_models.keys())](catalog::CatalogReader &reader) -> Result<Counts> {
        const Result<QList<catalog::Facet>> counted =
            reader.facets(catalog::Query(), facets, valuesEach, CancelToken());
        if (!counted)
            return fail(counted.error());
        const Result<catalog::CatalogStatistics> statistics = reader.statistics();
        if (!statistics)
            return fail(statistics.error());
        return Counts{*counted, *statistics};
    };
    whenDone(m_context.session.read(work), this, [this](const Result<Counts> &counts) {
        m_counting = false;
        if (counts)
            showCounts(*counts);
        else if (counts.error().kind != ErrorKind::Cancelled)
            m_context.notifier.report(counts.error());
    });
}

void StatisticsPage::showCounts(const Counts &counts)
{
    m_stack->setCurrentIndex(counts.statistics.works > 0 ? 1 : 0);
    m_summary->setText(tr("%1, %2, %3", "works, editions, copies")
                           .arg(tr("%Ln work(s)", nullptr, clamped(counts.statistics.works)),
                                tr("%Ln edition(s)", nullptr, clamped(counts.statistics.editions)),
                                tr("%Ln copies", nullptr, clamped(counts.statistics.copies))));
    for (const catalog::Facet &facet : counts.facets) {
        if (CountModel *model = m_models.value(facet.field))
            model->setFacet(facet, m_context.session.registry(), facet.field == u"decade");
    }
    setStatusText(m_summary->text());
    if (counts.statistics.works <= sumsByItself)
        sum();
    else
        m_values->setText(tr("Sums of prices and values are worked out when you ask for them."));
}

void StatisticsPage::sum()
{
    stopSum();
    m_cancel = CancelToken();
    m_job = m_context.session.jobs().begin(tr("Working out the values"), m_cancel);
    m_sum->setText(tr("&Stop"));
    const auto work = [progress = m_context.session.jobs().reporter(m_job), cancel = m_cancel](
                          catalog::CatalogReader &reader) { return catalog::sumValues(reader, progress, cancel); };
    whenDone(m_context.session.read(work), this, [this, job = m_job](const Result<ValueTotals> &totals) {
        if (job != m_job)
            return;
        stopSum();
        if (totals)
            showTotals(*totals);
        else if (totals.error().kind != ErrorKind::Cancelled)
            m_context.notifier.report(totals.error());
    });
}

void StatisticsPage::stopSum()
{
    m_cancel.cancel();
    if (m_job != 0)
        m_context.session.jobs().end(std::exchange(m_job, 0));
    m_sum->setText(tr("&Work Out the Values"));
}

void StatisticsPage::showTotals(const ValueTotals &totals)
{
    QStringList lines;
    if (!totals.paid.isEmpty())
        lines.append(tr("Paid: %1 (%2)")
                         .arg(moneyText(totals.paid),
                              tr("price known for %Ln copies", nullptr, clamped(totals.copiesWithPrice))));
    if (!totals.worth.isEmpty())
        lines.append(tr("Worth: %1 (%2)")
                         .arg(moneyText(totals.worth),
                              tr("value known for %Ln copies", nullptr, clamped(totals.copiesWithWorth))));
    if (lines.isEmpty())
        lines.append(tr("No copy has a price or a value yet."));
    m_values->setText(lines.join(u'\n'));
}

} // namespace collectz::ui
