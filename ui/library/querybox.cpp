// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/querybox.h"

#include "models/catalogsession.h"
#include "models/errortext.h"
#include "ui/support/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int offeredTerms = 30;

} // namespace

QueryBox::QueryBox(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_edit(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_words(new QStringListModel(this))
    , m_completer(new QCompleter(m_words, this))
    , m_searchIcon(new QAction(this))
{
    m_edit->setObjectName(u"queryEdit"_s);
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(tr("Filter: words, field:value, year:1980..1990, is:lent, -not"));
    m_edit->setWhatsThis(tr("<p>Shows only the works that have all these words. <b>author:herbert</b> looks in one "
                            "field, <b>year:1960..1970</b> finds a range, <b>genre:horror,humour</b> one of several, "
                            "<b>is:lent</b> a state, and a minus sign in front turns it round.</p><p>Enter goes to the "
                            "list, F3 to the next work found, Esc shows everything again.</p>"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaxLength(4000);
    m_edit->addAction(m_searchIcon, QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setBuddy(m_edit);
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 6);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);

    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Suggestions for the filter"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryBox::insert);
    connect(m_edit, &QLineEdit::textChanged, this, &QueryBox::parse);
    // A word may be a custom field, of which the session hears a moment after its start.
    connect(&session, &models::CatalogSession::registryChanged, this, &QueryBox::parse);
    connect(m_edit, &QLineEdit::textEdited, this, &QueryBox::complete);
    connect(m_edit, &QLineEdit::returnPressed, this, &QueryBox::leaveRequested);
    dressUp();
}

QString QueryBox::text() const
{
    return m_edit->text();
}

void QueryBox::setText(const QString &text)
{
    m_edit->setText(text);
}

void QueryBox::parse()
{
    const Result<catalog::Query> parsed = catalog::parseQuery(m_edit->text(), m_session.registry());
    m_hint->setVisible(!parsed);
    if (!parsed) {
        const QString sentence = models::ErrorText::sentence(parsed.error());
        m_hint->setText(sentence);
        m_edit->setAccessibleDescription(sentence);
        return;
    }
    m_edit->setAccessibleDescription({});
    if (*parsed == m_query)
        return;
    m_query = *parsed;
    Q_EMIT queryChanged(m_query);
}

void QueryBox::complete()
{
    const catalog::QueryCompletion completion =
        catalog::completeQuery(m_edit->text(), m_edit->cursorPosition(), m_session.registry());
    const quint64 generation = ++m_generation;
    offer(completion.words, completion);
    if (completion.vocabulary.isEmpty())
        return;
    auto future = m_session.read([completion](catalog::CatalogReader &reader) {
        return reader.terms(completion.vocabulary, completion.prefix, true, offeredTerms, {});
    });
    whenDone(future, this, [this, generation, completion](const Result<QList<catalog::Term>> &terms) {
        if (generation != m_generation || !terms)
            return;
        QStringList words = completion.words;
        for (const catalog::Term &term : *terms)
            words.append(term.name);
        offer(words, completion);
    });
}

void QueryBox::offer(const QStringList &words, const catalog::QueryCompletion &completion)
{
    m_completion = completion;
    m_words->setStringList(words);
    const QString typed = m_edit->text().mid(completion.from, completion.length);
    if (words.isEmpty() || (words.size() == 1 && words.first() == typed) || !m_edit->hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_edit->rect();
    place.setWidth(qMin(place.width(), fontMetrics().averageCharWidth() * 50));
    m_completer->complete(place);
}

void QueryBox::insert(const QString &word)
{
    const bool needsQuotes = !word.endsWith(u':') && (word.contains(u' ') || word.contains(u','));
    const QString shown = needsQuotes ? u'"' + word + u'"' : word;
    QString text = m_edit->text();
    text.replace(m_completion.from, m_completion.length, shown);
    m_edit->setText(text);
    m_edit->setCursorPosition(static_cast<int>(m_completion.from + shown.size()));
    if (word.endsWith(u':'))
        complete();
}

bool QueryBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_completer->popup()->isVisible()) {
            if (m_edit->text().isEmpty())
                Q_EMIT leaveRequested();
            m_edit->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            Q_EMIT leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueryBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dressUp();
}

void QueryBox::dressUp()
{
    m_searchIcon->setIcon(icon(u"search"_s));
    QPalette palette = m_hint->palette();
    palette.setColor(QPalette::WindowText,
                     isDark(this->palette()) ? QColor::fromHsl(6, 220, 180) : QColor::fromHsl(4, 200, 85));
    m_hint->setPalette(palette);
}

} // namespace collectz::ui
