// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Pem.h"

#include <QList>

#include <optional>

namespace certwright::crypto {

namespace {

constexpr qsizetype lineLength = 64;

/// The label of a line "-----BEGIN X-----" or "-----END X-----"; empty for any other line.
std::optional<QByteArray> labelOf(const QByteArray &line, const QByteArray &prefix)
{
    const QByteArray dashes("-----");
    if (!line.startsWith(prefix) || !line.endsWith(dashes)
        || line.size() < prefix.size() + dashes.size())
        return std::nullopt;
    return line.mid(prefix.size(), line.size() - prefix.size() - dashes.size());
}

class Reader
{
public:
    explicit Reader(TextBetweenBlocks text) : m_text(text) { }

    /// False at the first line that has no place here.
    bool take(const QByteArray &line) { return m_label ? takeInside(line) : takeOutside(line); }

    [[nodiscard]] bool isInsideBlock() const { return m_label.has_value(); }
    [[nodiscard]] std::vector<PemBlock> blocks() && { return std::move(m_blocks); }

private:
    bool takeOutside(const QByteArray &line)
    {
        m_label = labelOf(line, "-----BEGIN ");
        return m_label || line.isEmpty() || m_text == TextBetweenBlocks::Allowed;
    }

    bool takeInside(const QByteArray &line)
    {
        if (labelOf(line, "-----END ") != m_label) {
            m_base64 += line;
            return !line.startsWith('-');
        }
        const auto content
                = QByteArray::fromBase64Encoding(m_base64, QByteArray::AbortOnBase64DecodingErrors);
        if (!content || content.decoded.isEmpty())
            return false;
        m_blocks.push_back({ *m_label, content.decoded });
        m_label.reset();
        m_base64.clear();
        return true;
    }

    TextBetweenBlocks m_text;
    std::optional<QByteArray> m_label;
    QByteArray m_base64;
    std::vector<PemBlock> m_blocks;
};

} // namespace

Result<std::vector<PemBlock>> pemBlocks(const QByteArray &pem, TextBetweenBlocks text)
{
    Reader reader(text);
    const QList<QByteArray> lines = pem.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // Line ends of every system, and spaces that editors leave behind.
        if (!reader.take(lines[i].trimmed()))
            return fail(Error::Kind::Malformed,
                        QStringLiteral("line %1 does not belong into a PEM file").arg(i + 1));
    }
    if (reader.isInsideBlock())
        return fail(Error::Kind::Malformed, QStringLiteral("the last block is cut off"));
    return std::move(reader).blocks();
}

QByteArray toPemBlock(const QByteArray &label, const QByteArray &content)
{
    const QByteArray base64 = content.toBase64();
    QByteArray pem = "-----BEGIN " + label + "-----\n";
    for (qsizetype i = 0; i < base64.size(); i += lineLength)
        pem += base64.mid(i, lineLength) + '\n';
    return pem + "-----END " + label + "-----\n";
}

} // namespace certwright::crypto
