// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/verdictchips.h"

#include "models/importtext.h"
#include "ui/support/icons.h"
#include "ui/support/wordicondelegate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Verdict;

VerdictChips::VerdictChips(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().averageCharWidth());
    auto *group = new QButtonGroup(this);
    const auto icons = WordIconDelegate::verdictIcons();
    m_all = addChip({}, std::nullopt);
    group->addButton(m_all);
    for (const Verdict verdict : {Verdict::Create, Verdict::Update, Verdict::Unchanged, Verdict::Duplicate,
                                  Verdict::Review, Verdict::Rejected}) {
        QToolButton *chip = addChip(icons.value(catalog::verdictWord(verdict)), verdict);
        m_chips.insert(verdict, chip);
        group->addButton(chip);
    }
    layout->addStretch(1);
    m_all->setChecked(true);
    setCounts({});
}

QToolButton *VerdictChips::addChip(const QString &iconKey, std::optional<Verdict> verdict)
{
    auto *chip = new QToolButton(this);
    chip->setCheckable(true);
    chip->setToolButtonStyle(iconKey.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (!iconKey.isEmpty())
        chip->setIcon(icon(iconKey));
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &QToolButton::clicked, this, [this, verdict] {
        m_chosen = verdict;
        Q_EMIT verdictChosen(verdict);
    });
    layout()->addWidget(chip);
    return chip;
}

void VerdictChips::setCounts(const QMap<Verdict, qint64> &counts)
{
    const QLocale locale;
    qint64 all = 0;
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const qint64 count = counts.value(it.key());
        all += count;
        const QString text = tr("%1 %2", "a verdict and how many rows have it")
                                 .arg(models::ImportText::verdict(it.key()), locale.toString(count));
        it.value()->setText(text);
        it.value()->setAccessibleName(text);
        it.value()->setEnabled(count > 0);
    }
    m_all->setText(tr("All %1", "how many rows").arg(locale.toString(all)));
    m_all->setAccessibleName(m_all->text());
}

void VerdictChips::choose(std::optional<Verdict> verdict)
{
    m_chosen = verdict;
    (verdict ? m_chips.value(*verdict) : m_all)->setChecked(true);
    Q_EMIT verdictChosen(verdict);
}

} // namespace collectz::ui
