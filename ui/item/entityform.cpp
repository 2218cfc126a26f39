// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/entityform.h"

#include "models/catalogsession.h"
#include "models/errortext.h"
#include "models/fieldtext.h"
#include "ui/item/fieldeditor.h"
#include "ui/support/icons.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::FieldDefinition;
using catalog::FieldValue;

EntityForm::EntityForm(models::CatalogSession &session, const catalog::Entity &entity, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_original(entity)
{
    build();
    for (const Row &row : std::as_const(m_rows))
        row.editor->setValue(m_original.value(row.field.key));
    // Connected only now: filling in is no edit.
    for (qsizetype number = 0; number < m_rows.size(); ++number) {
        connect(m_rows.at(number).editor, &FieldEditor::edited, this, [this, number] {
            m_rows[number].touched = true;
            m_rows[number].problem->hide();
            m_dirty = true;
            Q_EMIT edited();
        });
    }
}

void EntityForm::build()
{
    auto *grid = new QGridLayout(this);
    const int unit = fontMetrics().height();
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(unit * 2 / 3);
    grid->setVerticalSpacing(unit / 3);
    grid->setColumnStretch(1, 1);
    QString group;
    const QList<FieldDefinition> fields = m_session.registry().fieldsFor(m_original.kind, m_original.level);
    // Fields of a group may stand apart in the registry (custom ones at its end); in a form they stand together.
    QStringList groups;
    for (const FieldDefinition &field : fields) {
        if (!groups.contains(field.group))
            groups << field.group;
    }
    for (const QString &name : std::as_const(groups)) {
        for (const FieldDefinition &field : fields) {
            if (field.group != name)
                continue;
            if (group != name) {
                group = name;
                addHeading(*grid, name);
            }
            addRow(*grid, field);
        }
    }
}

void EntityForm::addHeading(QGridLayout &grid, const QString &group)
{
    auto *heading = new QLabel(models::fieldtext::group(group), this);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    if (!m_rows.isEmpty())
        heading->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2);
}

void EntityForm::addRow(QGridLayout &grid, const FieldDefinition &field)
{
    FieldEditor *editor = createFieldEditor(field, m_session, this);
    if (!editor)
        return;
    auto *label = new QLabel(models::fieldtext::label(field), this);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(editor->focusProxy() ? editor->focusProxy() : editor);
    if (editor->isTall())
        label->setContentsMargins(0, fontMetrics().height() / 4, 0, 0);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, (editor->isTall() ? Qt::AlignTop : Qt::AlignVCenter) | Qt::AlignLeft);
    grid.addWidget(editor, row, 1);
    auto *problem = new QLabel(this);
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    QPalette palette = problem->palette();
    palette.setColor(QPalette::WindowText, problemColor(palette));
    problem->setPalette(palette);
    problem->hide();
    grid.addWidget(problem, row + 1, 1);
    m_rows.append({field, editor, problem, false});
}

std::optional<catalog::Entity> EntityForm::result()
{
    catalog::Entity after = m_original;
    bool sound = true;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.touched)
            continue;
        const FieldValue typed = row.editor->value();
        if (typed.isNull()) {
            after.fields.remove(row.field.key);
            continue;
        }
        const Result<FieldValue> canonical = m_session.registry().normalise(row.field, typed);
        if (canonical && !canonical->isNull()) {
            after.fields.insert(row.field.key, *canonical);
            continue;
        }
        if (canonical) {
            after.fields.remove(row.field.key);
            continue;
        }
        row.problem->setText(models::ErrorText::sentence(canonical.error()));
        row.problem->show();
        if (std::exchange(sound, false))
            row.editor->setFocus(Qt::OtherFocusReason);
    }
    if (!sound)
        return {};
    return after;
}

QJsonObject EntityForm::typed() const
{
    QJsonObject typed;
    for (const Row &row : m_rows) {
        if (row.touched)
            typed.insert(row.field.key, row.editor->value().toJson());
    }
    return typed;
}

void EntityForm::type(const QJsonObject &typed)
{
    for (Row &row : m_rows) {
        if (!typed.contains(row.field.key))
            continue;
        row.editor->setValue(FieldValue::fromJson(typed.value(row.field.key)));
        row.touched = true;
        m_dirty = true;
    }
}

void EntityForm::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.first().editor->setFocus(Qt::OtherFocusReason);
}

} // namespace collectz::ui
