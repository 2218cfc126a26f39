// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/connectdialog.h"

#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int defaultPort = 5432;
constexpr int largestPort = 65535;

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent)
    , m_host(new QLineEdit(u"localhost"_s, this))
    , m_port(new QSpinBox(this))
    , m_database(new QLineEdit(u"collectz"_s, this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("&Remember the password in the keychain"), this))
    , m_keychain(makeHint({}, this))
    , m_answer(new QLabel(this))
{
    setWindowTitle(tr("Connect to PostgreSQL"));
    m_port->setRange(1, largestPort);
    m_port->setValue(defaultPort);
    m_port->setGroupSeparatorShown(false);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setChecked(true);
    m_password->setObjectName(u"password"_s);
    m_answer->setObjectName(u"answer"_s);
    m_keychain->hide();
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_open = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_open->setDefault(true);

    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("&Port:"), m_port);
    form->addRow(tr("&Database:"), m_database);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("Pass&word:"), m_password);
    form->addRow(QString(), m_keep);
    form->addRow(QString(), m_keychain);
    form->addRow(m_answer);
    form->addRow(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 58);

    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::testRequested);
    connect(m_open, &QPushButton::clicked, this, &ConnectDialog::openRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *edit : {m_host, m_database})
        connect(edit, &QLineEdit::textChanged, this, &ConnectDialog::updateButtons);
    updateButtons();
}

QString ConnectDialog::location() const
{
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setHost(m_host->text().trimmed());
    url.setPort(m_port->value() == defaultPort ? -1 : m_port->value());
    url.setUserName(m_user->text().trimmed());
    url.setPath(u'/' + m_database->text().trimmed());
    return url.toString(QUrl::FullyEncoded);
}

QString ConnectDialog::password() const
{
    return m_password->text();
}

bool ConnectDialog::keepsPassword() const
{
    return m_keep->isChecked();
}

void ConnectDialog::setLocation(const QString &location)
{
    const QUrl url(location);
    m_host->setText(url.host());
    m_port->setValue(url.port(defaultPort));
    m_user->setText(url.userName());
    m_database->setText(url.path().mid(1));
    m_password->setFocus();
}

void ConnectDialog::showAnswer(const QString &sentence, bool good)
{
    setBusy(false);
    say(good ? u"✓ "_s + sentence : sentence, !good);
}

void ConnectDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        say(tr("Connecting…"), false);
    updateButtons();
}

void ConnectDialog::setKeychainProblem(const QString &sentence)
{
    m_keep->setChecked(false);
    m_keep->setEnabled(false);
    m_keychain->setText(sentence);
    m_keychain->show();
    if (isVisible())
        growToLines(this);
}

void ConnectDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToLines(this);
}

void ConnectDialog::say(const QString &sentence, bool isProblem)
{
    QPalette colors = palette();
    if (isProblem)
        colors.setColor(QPalette::WindowText, problemColor(colors));
    m_answer->setPalette(colors);
    m_answer->setText(sentence);
    m_answer->show();
    if (isVisible())
        growToLines(this);
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConnectDialog::updateButtons()
{
    const bool ready = !m_busy && !m_host->text().trimmed().isEmpty() && !m_database->text().trimmed().isEmpty();
    m_test->setEnabled(ready);
    m_open->setEnabled(ready);
}

} // namespace collectz::ui
