// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "models/formdraft.h"
#include "models/workdrafts.h"
#include "ui/main/page.h"

class QMimeData;
class QStackedWidget;
class QTimer;

namespace collectz::models {
class DraftStore;
}

namespace collectz::ui {

class ConflictNotice;
class CoverCache;
class CoverChange;
class CoverExport;
class EmptyState;
class ItemEditor;
class ItemView;

/// The right side of the library: the current work, shown or being edited. A draft stays until it is saved or thrown away,
/// whatever becomes current meanwhile.
class ItemPanel : public QWidget
{
    Q_OBJECT
public:
    using CloneMode = models::CloneMode;

    ItemPanel(const PageContext &context, CoverCache &covers, QWidget *parent = nullptr);

    /// Shows a work; null shows that nothing is chosen.
    void setWork(const EntityId &work);
    void startEditing();
    void cloneWork(CloneMode mode);
    void addCopy();
    void chooseCoverFile();
    void pasteCover();
    void copyCover();
    void saveCover();
    void removeCover();
    /// Where what is typed is kept for the case of a crash; must outlive the panel.
    void setDrafts(models::DraftStore *drafts);
    /// Opens the editor with what was typed before the program ended.
    void resume(const models::FormDraft &draft);
    /// The person does not want what is being typed.
    void discardDraft();
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] bool hasUnsavedDraft() const;
    [[nodiscard]] bool isEditing() const;
    /// The same for every work: the panel does not move when another one is chosen.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// After "save and next": the owner makes the next (+1) work current.
    void nextRequested(int step);
    /// The person wants to decide the conflicts of a work.
    void conflictsRequested(const QString &entityId);

private:
    void load();
    void take(const catalog::WorkRecord &record);
    void edit();
    void onSaved(bool next);
    void keepDraft();
    void goOnWithDraft(bool isThere);
    void takeCover(const QMimeData &content);

    PageContext m_context;
    ItemView *m_view;
    ItemEditor *m_editor;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ConflictNotice *m_conflicts;
    CoverChange *m_coverChange;
    CoverExport *m_coverExport;
    EntityId m_work;
    catalog::WorkRecord m_record;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_loaded = false;
    bool m_editWhenLoaded = false;
    models::DraftStore *m_drafts = nullptr;
    QTimer *m_draftTimer = nullptr;
    models::FormDraft m_draft; ///< of what is being typed; without an id until it is kept
    std::optional<models::FormDraft> m_resumed;
};

} // namespace collectz::ui
