// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace collectz::ui {

/// The fingerprint of a companion's certificate, for a person to compare with what the companion shows.
class CertificateStep : public QWidget
{
    Q_OBJECT
public:
    explicit CertificateStep(QWidget *parent = nullptr);

    /// `known` is the one the catalog was connected with before, if it is another one.
    void showFingerprint(const QString &host, const QByteArray &fingerprint, const QByteArray &known);
    [[nodiscard]] bool isAccepted() const;

Q_SIGNALS:
    void changed();

private:
    QLabel *m_explanation;
    QLabel *m_words;
    QLabel *m_hex;
    QLabel *m_known;
    QCheckBox *m_same;
};

} // namespace collectz::ui
