// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the review page shows: rows that wait, or rows that are decided and not applied yet, and how many there are of each.
#include "models/catalogsession.h"
#include "ui/review/reviewpage.h"
#include "ui/support/emptystate.h"
#include "ui/support/icons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::ReviewModel;

namespace {

constexpr int mostCounted = 1000;

} // namespace

QWidget *ReviewPage::buildFilter()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().averageCharWidth());
    auto *group = new QButtonGroup(row);
    const auto addChip = [&](const QString &objectName, const QString &iconKey, ReviewModel::Shown shown) {
        auto *chip = new QToolButton(row);
        chip->setObjectName(objectName);
        chip->setCheckable(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(ui::icon(iconKey));
        chip->setFocusPolicy(Qt::StrongFocus);
        group->addButton(chip);
        layout->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, [this, shown] { showFilter(shown); });
        return chip;
    };
    m_waitingChip = addChip(u"waitingRows"_s, u"review"_s, ReviewModel::Shown::Waiting);
    m_decidedChip = addChip(u"decidedRows"_s, u"check"_s, ReviewModel::Shown::Decided);
    m_waitingChip->setChecked(true);
    layout->addStretch(1);
    showCounts(0, 0);
    return row;
}

void ReviewPage::showFilter(ReviewModel::Shown shown)
{
    (shown == ReviewModel::Shown::Waiting ? m_waitingChip : m_decidedChip)->setChecked(true);
    m_empty->setText(shown == ReviewModel::Shown::Waiting ? tr("Nothing waits for you") : tr("Nothing is decided"),
                     shown == ReviewModel::Shown::Waiting
                         ? tr("When an import finds several works that could be meant, the row waits here until you "
                              "choose. Everything else goes in at once.")
                         : tr("Rows that you have decided stay here until they are applied with their import. Until "
                              "then each decision can be changed or taken back."));
    m_model->setShown(shown);
    countRows();
}

void ReviewPage::countRows()
{
    catalog::ImportStore &store = m_context.session.catalog().imports();
    using Counts = std::pair<qint64, qint64>;
    const auto count = [&store]() -> Result<Counts> {
        const Result<qint64> waiting = models::countReviewRows(store, ReviewModel::Shown::Waiting, mostCounted);
        if (!waiting)
            return fail(waiting.error());
        const Result<qint64> decided = models::countReviewRows(store, ReviewModel::Shown::Decided, mostCounted);
        if (!decided)
            return fail(decided.error());
        return Counts(*waiting, *decided);
    };
    whenDone(m_context.session.run(count), this, [this](const Result<Counts> &counts) {
        if (!counts)
            return;
        setBadgeCount(counts->first);
        showCounts(counts->first, counts->second);
    });
}

void ReviewPage::showCounts(qint64 waiting, qint64 decided)
{
    const auto words = [](qint64 number) -> QString {
        return QLocale().toString(number) + (number >= mostCounted ? u"+"_s : QString());
    };
    m_waitingChip->setText(tr("Waiting %1", "how many rows").arg(words(waiting)));
    m_decidedChip->setText(tr("Decided %1", "how many rows").arg(words(decided)));
    for (QToolButton *chip : {m_waitingChip, m_decidedChip})
        chip->setAccessibleName(chip->text());
}

} // namespace collectz::ui
