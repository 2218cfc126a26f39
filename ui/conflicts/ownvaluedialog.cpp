// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/ownvaluedialog.h"

#include "models/catalogsession.h"
#include "models/errortext.h"
#include "models/fieldtext.h"
#include "ui/item/fieldeditor.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace collectz::ui {

OwnValueDialog::OwnValueDialog(models::CatalogSession &session, const catalog::ConflictRecord &conflict,
                               QWidget *parent)
    : QDialog(parent)
    , m_session(session)
{
    const catalog::FieldDefinition *field = session.registry().find(conflict.values.key);
    if (!field)
        return;
    m_field = *field;
    m_editor = createFieldEditor(m_field, session, this);
    if (!m_editor)
        return;
    setWindowTitle(tr("Another Value"));
    m_editor->setValue(conflict.now);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    QPalette colors = m_problem->palette();
    colors.setColor(QPalette::WindowText, problemColor(palette()));
    m_problem->setPalette(colors);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Decide So"));
    connect(buttons, &QDialogButtonBox::accepted, this, &OwnValueDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &OwnValueDialog::reject);
    auto *label = new QLabel(models::fieldtext::label(m_field), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeading(conflict.title, this));
    layout->addWidget(label);
    layout->addWidget(m_editor, m_editor->isTall() ? 1 : 0);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    fitToFont(this);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_editor->setFocus();
}

void OwnValueDialog::accept()
{
    const Result<catalog::FieldValue> value = m_session.registry().normalise(m_field, m_editor->value());
    if (!value) {
        m_problem->setText(models::ErrorText::sentence(value.error()));
        m_problem->show();
        return;
    }
    QDialog::accept();
    Q_EMIT valueChosen(*value);
}

} // namespace collectz::ui
