// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/CertificateChain.h"

#include <QWidget>

class QPlainTextEdit;

namespace certwright::ui {

class CopyButton;

/// The chain as text, to be copied as a whole or the certificate alone.
class PemTab final : public QWidget
{
    Q_OBJECT

public:
    explicit PemTab(QWidget *parent = nullptr);
    void setPem(const QByteArray &chainPem, const QByteArray &leafPem);

private:
    QPlainTextEdit *m_text;
    CopyButton *m_copyLeaf;
    CopyButton *m_copyChain;
};

} // namespace certwright::ui
