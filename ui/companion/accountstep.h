// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace collectz::ui {

/// How somebody comes in at a companion.
struct CompanionAccountForm
{
    enum class Way { SignIn, Invitation, SetUp };

    Way way = Way::SignIn;
    QString secret; ///< the invitation's line or token, or the setup code
    QString address;
    QString name;
    QString password;
    QString device;
    QString file; ///< where the replica is kept; empty when it is there already
};

/// Signing in, accepting an invitation, or setting up a new companion: one form with the fields that the chosen way needs.
class AccountStep : public QWidget
{
    Q_OBJECT
public:
    explicit AccountStep(QWidget *parent = nullptr);

    void setWay(CompanionAccountForm::Way way);
    void setSecret(const QString &secret);
    void setDevice(const QString &device);
    void setAddress(const QString &address);
    /// Empty hides the line: the catalog is here already, and only its sign-in is renewed.
    void setFile(const QString &file);
    /// What becomes of the catalog that is open; empty for nothing to say.
    void setRemark(const QString &sentence);
    [[nodiscard]] CompanionAccountForm form() const;
    [[nodiscard]] bool isFilled() const;
    /// Why the form cannot go on as it is; empty when it can.
    [[nodiscard]] QString complaint() const;

Q_SIGNALS:
    void changed();
    void fileRequested();

private:
    void updateFields();

    QButtonGroup *m_ways;
    QFormLayout *m_form;
    QLineEdit *m_secret;
    QLineEdit *m_address;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_repeat;
    QLineEdit *m_device;
    QWidget *m_fileRow;
    QLabel *m_file;
    QLabel *m_rules;
    QLabel *m_remark;
    QString m_path;
};

} // namespace collectz::ui
