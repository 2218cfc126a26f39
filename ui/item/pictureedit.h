// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/item/fieldeditor.h"
#include "ui/support/picture.h"

class QLabel;
class QMimeData;
class QPushButton;

namespace collectz::ui {

/// A picture field of a form: the picture in small, to be chosen from a file, pasted, dropped or taken away. A picture is kept
/// in the catalog as soon as it is given; the field has it when the form is saved.
class PictureEdit : public FieldEditor
{
    Q_OBJECT
public:
    PictureEdit(const catalog::FieldDefinition &field, models::CatalogSession &session, QWidget *parent = nullptr);

    void setValue(const catalog::FieldValue &value) override;
    [[nodiscard]] catalog::FieldValue value() const override;
    [[nodiscard]] bool isTall() const override { return true; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void paste();
    void take(const QMimeData &content);
    void keep(const GivenPicture &picture);
    void show();
    void say(const QString &sentence);
    void showPicture(const QImage &image);

    models::CatalogSession &m_session;
    QString m_name;
    QString m_value;
    quint64 m_generation = 0;
    QLabel *m_picture;
    QLabel *m_message;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QPushButton *m_remove;
};

} // namespace collectz::ui
