// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companion/certificatestep.h"

#include "base/fingerprintwords.h"
#include "ui/support/headings.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

QLabel *makeValue(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setAccessibleName(name);
    label->setFrameShape(QFrame::StyledPanel);
    label->setMargin(label->fontMetrics().height() / 2);
    return label;
}

/// In lines of eight pairs, as people compare.
QString inLines(const QByteArray &fingerprint)
{
    QStringList lines;
    for (qsizetype from = 0; from < fingerprint.size(); from += 8)
        lines << fingerprintHex(fingerprint.mid(from, 8));
    return lines.join(u'\n');
}

} // namespace

CertificateStep::CertificateStep(QWidget *parent)
    : QWidget(parent)
    , m_explanation(new QLabel(this))
    , m_words(makeValue(tr("Fingerprint in words"), this))
    , m_hex(makeValue(tr("Fingerprint in numbers"), this))
    , m_known(new QLabel(this))
    , m_same(new QCheckBox(tr("The &fingerprint is the same as the one the companion shows"), this))
{
    m_words->setObjectName(u"fingerprintWords"_s);
    m_hex->setObjectName(u"fingerprintHex"_s);
    m_same->setObjectName(u"fingerprintAccepted"_s);
    for (QLabel *label : {m_explanation, m_known}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setFocusProxy(m_same);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_explanation);
    layout->addWidget(m_words);
    layout->addWidget(m_hex);
    layout->addWidget(m_known);
    layout->addWidget(m_same);
    layout->addWidget(makeHint(tr("collectzd prints both when it starts. Ask whoever runs it, by telephone for "
                                  "example. Nothing is sent before you agree."),
                               this));
    layout->addStretch(1);
    connect(m_same, &QCheckBox::toggled, this, &CertificateStep::changed);
}

void CertificateStep::showFingerprint(const QString &host, const QByteArray &fingerprint, const QByteArray &known)
{
    m_explanation->setText(
        tr("The companion at %1 has made its certificate itself. Compare the fingerprint, in words or in numbers:")
            .arg(host));
    m_words->setText(fingerprintWords(fingerprint).join(u' '));
    m_hex->setText(inLines(fingerprint));
    m_known->setText(
        tr("Attention: this catalog was connected with another certificate. Its fingerprint was\n%1\nAgree "
           "only if you know why it has changed.")
            .arg(inLines(known)));
    m_known->setVisible(!known.isEmpty() && known != fingerprint);
    m_same->setChecked(false);
}

bool CertificateStep::isAccepted() const
{
    return m_same->isChecked();
}

} // namespace collectz::ui
