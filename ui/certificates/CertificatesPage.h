// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/CertificateFilterModel.h"

#include <QWidget>
#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace certwright::ui {

class CertificateListModel;
class EmptyState;
class PreviewPane;

/// The list of certificates and orders with the preview of the selected one below it.
class CertificatesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificatesPage(CertificateListModel &model, QWidget *parent = nullptr);
    ~CertificatesPage() override;

    [[nodiscard]] CertificateFilterModel &filterModel() const { return *m_filter; }
    [[nodiscard]] QTreeView *list() const { return m_list; }
    [[nodiscard]] PreviewPane *preview() const { return m_preview; }
    /// nullptr when nothing is selected.
    [[nodiscard]] const ListEntry *selected() const;
    void select(CertificateId id);
    /// To the list, or to what stands in its place.
    void focusList();

    void setFilter(ListFilter filter);
    void setSearch(const QString &text);
    void setPreviewVisible(bool isVisible);
    /// Shown by a right click on a row.
    void setRowActions(const QList<QAction *> &actions);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void selectionChanged();
    void openRequested();
    void exportRequested();
    void renewRequested();
    void newCertificateRequested(bool staging);
    void searchCleared();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeList();
    void makeEmptyStates();
    void updateStack();
    void updatePreview();

    CertificateListModel &m_model;
    CertificateFilterModel *m_filter;
    QTreeView *m_list = nullptr;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    PreviewPane *m_preview;
    EmptyState *m_firstRun = nullptr;
    EmptyState *m_noMatch = nullptr;
    EmptyState *m_noEntry = nullptr;
    QString m_search;
    bool m_isPreviewWanted = true;
};

} // namespace certwright::ui
