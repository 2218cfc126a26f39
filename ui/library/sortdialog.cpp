// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sortdialog.h"

#include "ui/support/fieldpicker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Sort;
using catalog::SortLevel;

SortDialog::SortDialog(const catalog::FieldRegistry &registry, const Sort &present, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"sortDialog"_s);
    setWindowTitle(tr("Sort by Several Fields"));
    auto *hint =
        new QLabel(tr("Works that are equal in one field are put in order by the next, at last by title. Works "
                      "without a value come last."),
                   this);
    hint->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    // Made before the buttons, so that Tab comes to the fields first.
    while (m_rows.size() < catalog::mostSortLevels)
        addRow(registry);
    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Sort"));
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("By &Title Alone"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addWidget(hint);
    layout->addLayout(grid);
    layout->addStretch(1);
    layout->addWidget(buttons);
    for (qsizetype number = 0; number < m_rows.size(); ++number) {
        const int line = static_cast<int>(number);
        auto *label = new QLabel(number == 0 ? tr("Sort &by:") : tr("then by:"), this);
        label->setBuddy(m_rows[number].field);
        grid->addWidget(label, line, 0);
        grid->addWidget(m_rows[number].field, line, 1);
        grid->addWidget(m_rows[number].direction, line, 2);
    }
    show(present);
    m_rows.constFirst().field->setFocus(Qt::TabFocusReason);
    resize(fontMetrics().height() * 30, sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(sort());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] { show(Sort()); });
}

void SortDialog::addRow(const catalog::FieldRegistry &registry)
{
    const Row row{new FieldPicker(registry, catalog::canSortBy, this), new QComboBox(this)};
    const qsizetype number = m_rows.size() + 1;
    if (number > 1) {
        row.field->insertItem(0, tr("(nothing more)"), QString());
        row.field->setCurrentIndex(0);
    }
    row.field->setAccessibleName(tr("Field of level %1").arg(number));
    row.direction->setAccessibleName(tr("Direction of level %1").arg(number));
    row.direction->addItem(tr("Ascending"), false);
    row.direction->addItem(tr("Descending"), true);
    connect(row.field, &FieldPicker::fieldChosen, this, &SortDialog::enableRows);
    m_rows << row;
}

Sort SortDialog::sort() const
{
    QList<SortLevel> levels;
    for (const Row &row : m_rows) {
        if (const QString key = row.field->fieldKey(); !key.isEmpty())
            levels << catalog::sortLevelOf(key, row.direction->currentData().toBool());
    }
    return Sort::ofLevels(levels);
}

void SortDialog::show(const Sort &sort)
{
    const QList<SortLevel> levels = sort.levels();
    for (qsizetype number = 0; number < m_rows.size(); ++number) {
        const SortLevel level = levels.value(number);
        m_rows[number].field->setFieldKey(number < levels.size() ? level.fieldKey() : QString());
        m_rows[number].direction->setCurrentIndex(number < levels.size() && level.descending ? 1 : 0);
    }
    enableRows();
}

void SortDialog::enableRows()
{
    for (const Row &row : std::as_const(m_rows))
        row.direction->setEnabled(!row.field->fieldKey().isEmpty());
}

} // namespace collectz::ui
