// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;
class QFormLayout;

namespace collectz::ui {

/// Where the sign-in is kept on a desktop without a keychain: in an encrypted vault, or nowhere.
class KeepingStep : public QWidget
{
    Q_OBJECT
public:
    explicit KeepingStep(QWidget *parent = nullptr);

    /// Asks for the passphrase of the vault that there is, or for one for a new vault.
    void setVaultExists(bool exists);
    [[nodiscard]] bool usesVault() const;
    [[nodiscard]] QString passphrase() const;
    [[nodiscard]] bool isFilled() const;
    /// Why it cannot go on; empty when it can.
    [[nodiscard]] QString complaint() const;

Q_SIGNALS:
    void changed();

private:
    void updateFields();

    QLabel *m_explanation;
    QRadioButton *m_vault;
    QRadioButton *m_nowhere;
    QFormLayout *m_form;
    QLineEdit *m_passphrase;
    QLineEdit *m_repeat;
    bool m_exists = false;
};

} // namespace collectz::ui
