// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ExternalAccountFields.h"

#include "ui/Tr.h"

#include <QFormLayout>
#include <QLineEdit>

namespace certwright::ui {

Result<crypto::SecureBytes> macKeyFromText(QString text)
{
    text = text.trimmed();
    text.replace(QLatin1Char('+'), QLatin1Char('-'));
    text.replace(QLatin1Char('/'), QLatin1Char('_'));
    while (text.endsWith(QLatin1Char('=')))
        text.chop(1);
    // Qt takes a lone last character for none, but no encoder writes one: the key was cut off.
    const bool isCutOff = text.size() % 4 == 1;
    QByteArray encoded = text.toLatin1();
    QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(
            encoded,
            QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                    | QByteArray::AbortOnBase64DecodingErrors);
    encoded.fill('\0');
    text.fill(QChar(0));
    if (!decoded || decoded.decoded.isEmpty() || isCutOff)
        return fail(Error::Kind::InvalidInput, QStringLiteral("The HMAC key is not base64"));
    return crypto::SecureBytes::taking(std::move(decoded.decoded));
}

ExternalAccountFields::ExternalAccountFields(QFormLayout &form) : m_form(form)
{
    m_keyId = new QLineEdit;
    m_keyId->setObjectName(QStringLiteral("eabKeyId"));
    m_macKey = new QLineEdit;
    m_macKey->setObjectName(QStringLiteral("eabMacKey"));
    m_macKey->setEchoMode(QLineEdit::Password);
    m_macKey->setPlaceholderText(Tr::tr("base64 or base64url, as the CA's website shows it"));

    form.addRow(Tr::tr("Key &ID"), m_keyId);
    form.addRow(Tr::tr("&HMAC key"), m_macKey);
    connect(m_keyId, &QLineEdit::textChanged, this, &ExternalAccountFields::edited);
    connect(m_macKey, &QLineEdit::textChanged, this, &ExternalAccountFields::edited);
}

void ExternalAccountFields::setVisible(bool isVisible)
{
    m_form.setRowVisible(m_keyId, isVisible);
    m_form.setRowVisible(m_macKey, isVisible);
}

void ExternalAccountFields::setKeyId(const QString &keyId)
{
    m_keyId->setText(keyId);
}

QString ExternalAccountFields::keyId() const
{
    return m_keyId->text().trimmed();
}

QString ExternalAccountFields::blocker() const
{
    if (keyId().isEmpty())
        return Tr::tr("Enter the key ID that the CA gave you");
    if (m_macKey->text().isEmpty())
        return Tr::tr("Enter the HMAC key that the CA gave you");
    if (!macKeyFromText(m_macKey->text()))
        return Tr::tr("The HMAC key is not complete: it must be base64 text");
    return {};
}

crypto::SecureBytes ExternalAccountFields::takeMacKey()
{
    Result<crypto::SecureBytes> key = macKeyFromText(m_macKey->text());
    m_macKey->clear();
    return key ? std::move(*key) : crypto::SecureBytes();
}

} // namespace certwright::ui
