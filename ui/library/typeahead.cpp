// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/typeahead.h"

#include "models/librarymodel.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace collectz::ui {

TypeAhead::TypeAhead(models::LibraryModel &model, QItemSelectionModel &selection, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_selection(selection)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(std::chrono::milliseconds(1500));
    connect(m_timer, &QTimer::timeout, this, &TypeAhead::end);
    connect(&model, &models::LibraryModel::found, this, [this](int row) {
        m_selection.setCurrentIndex(m_model.index(row, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        show(m_typed);
    });
    connect(&model, &models::LibraryModel::nothingFound, this,
            [this] { show(tr("%1 – nothing begins so").arg(m_typed)); });
}

void TypeAhead::follow(QAbstractItemView &view)
{
    m_views.append(&view);
    view.installEventFilter(this);
}

void TypeAhead::type(const QString &letters)
{
    m_typed += letters;
    if (m_typed.trimmed().isEmpty()) {
        end();
        return;
    }
    m_timer->start();
    show(m_typed);
    const bool repeats = m_typed.size() > 1 && std::all_of(m_typed.cbegin(), m_typed.cend(),
                                                           [this](QChar letter) { return letter == m_typed.at(0); });
    const int current = m_selection.currentIndex().row();
    // One letter leaves the work that one stands on; more of them may still mean it.
    const bool leaves = m_typed.size() == 1 || repeats;
    m_model.find(repeats ? m_typed.left(1) : m_typed, leaves ? current + 1 : current);
}

bool TypeAhead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_typed.isEmpty()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            type(u" "_s);
            return true;
        }
        if (key->key() == Qt::Key_Backspace) {
            m_typed.chop(1);
            type({});
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            end();
            return true;
        }
        if (key->text().trimmed().isEmpty() && key->key() != Qt::Key_Shift)
            end();
    } else if (event->type() == QEvent::FocusOut) {
        end();
    }
    return QObject::eventFilter(watched, event);
}

void TypeAhead::show(const QString &text)
{
    const auto shown =
        std::find_if(m_views.cbegin(), m_views.cend(), [](const QAbstractItemView *view) { return view->isVisible(); });
    if (m_typed.isEmpty() || shown == m_views.cend())
        return;
    QWidget *viewport = (*shown)->viewport();
    if (!m_label || m_label->parentWidget() != viewport) {
        delete m_label;
        m_label = new QLabel(viewport);
        m_label->setObjectName(u"typedLetters"_s);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setAutoFillBackground(true);
        m_label->setBackgroundRole(QPalette::ToolTipBase);
        m_label->setForegroundRole(QPalette::ToolTipText);
        m_label->setFrameShape(QFrame::StyledPanel);
        m_label->setMargin(m_label->fontMetrics().height() / 3);
    }
    m_label->setText(text);
    m_label->adjustSize();
    const int gap = m_label->fontMetrics().height() / 2;
    const int left = viewport->isRightToLeft() ? viewport->width() - m_label->width() - gap : gap;
    m_label->move(left, viewport->height() - m_label->height() - gap);
    m_label->show();
}

void TypeAhead::end()
{
    m_timer->stop();
    m_typed.clear();
    if (m_label)
        m_label->hide();
}

} // namespace collectz::ui
