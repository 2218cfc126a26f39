// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/secretfield.h"

#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

SecretField::SecretField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_hint(makeHint({}, this))
{
    m_field->setReadOnly(true);
    m_field->setAccessibleName(name);
    m_field->setObjectName(u"secret"_s);
    m_hint->setObjectName(u"secretHint"_s);
    auto *copy = new QPushButton(icon(u"copy"_s), tr("&Copy"), this);
    copy->setObjectName(u"copySecret"_s);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(m_field->text());
        m_field->selectAll();
        copy->setText(tr("&Copied"));
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_field, 1);
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_hint);
}

void SecretField::show(const members::SecretText &secret, const QString &hint)
{
    m_field->setText(QString::fromUtf8(secret.reveal()));
    m_field->setCursorPosition(0);
    m_hint->setText(hint);
    setVisible(true);
}

void SecretField::clear()
{
    m_field->clear();
    m_hint->clear();
    setVisible(false);
}

QString SecretField::text() const
{
    return m_field->text();
}

} // namespace collectz::ui
