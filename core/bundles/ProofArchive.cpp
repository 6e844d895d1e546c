// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/ProofArchive.h"

#include "core/base/AtomicFile.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <zip.h>

namespace certwright::bundles {

namespace {

const char *const challengeFolder = ".well-known/acme-challenge/";

/// "." stands for files without extension. The removal comes first, as IIS refuses a second map
/// for what the site itself may already have mapped.
const char *const webConfig = R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension="." />
      <mimeMap fileExtension="." mimeType="text/plain" />
    </staticContent>
  </system.webServer>
</configuration>
)";

struct SourceRelease
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct ArchiveRelease
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using SourcePtr = std::unique_ptr<zip_source_t, SourceRelease>;
using ArchivePtr = std::unique_ptr<zip_t, ArchiveRelease>;

tl::unexpected<Error> zipFailure(const char *step)
{
    return fail(Error::Kind::Storage,
                QStringLiteral("the ZIP file cannot be made: %1").arg(QLatin1String(step)));
}

/// Source: RFC 8555 section 8.1
bool isToken(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
                || c == u'-' || c == u'_';
    });
}

/// content is read when the archive is closed and must live until then.
bool addFile(zip_t *archive, const QByteArray &name, const QByteArray &content)
{
    constexpr zip_uint32_t readableByEveryone = 0100644U << 16;
    SourcePtr source(zip_source_buffer(archive, content.constData(),
                                       static_cast<zip_uint64_t>(content.size()), 0));
    if (!source)
        return false;
    const zip_int64_t index
            = zip_file_add(archive, name.constData(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return false;
    static_cast<void>(source.release()); // the archive has it now
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, readableByEveryone)
            == 0
            && zip_set_file_compression(archive, entry, ZIP_CM_STORE, 0) == 0;
}

Result<QByteArray> bytesOf(zip_source_t *source)
{
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0)
        return zipFailure("its size is not known");
    if (zip_source_open(source) != 0)
        return zipFailure("it cannot be read");
    QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), status.size);
    zip_source_close(source);
    if (read != bytes.size())
        return zipFailure("it was cut");
    return bytes;
}

} // namespace

Result<QByteArray> proofArchive(const QString &token, const QByteArray &content)
{
    if (!isToken(token))
        return fail(Error::Kind::InvalidInput, QStringLiteral("the token is not one of ACME's"));
    const QByteArray config(webConfig);
    const QByteArray folder(challengeFolder);
    const SourcePtr buffer(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!buffer)
        return zipFailure("no memory");
    ArchivePtr archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, nullptr));
    if (!archive)
        return zipFailure("it cannot be opened");
    zip_source_keep(buffer.get()); // the archive takes one reference with it
    if (!addFile(archive.get(), folder + token.toLatin1(), content)
        || !addFile(archive.get(), folder + "web.config", config))
        return zipFailure(zip_strerror(archive.get()));
    if (zip_close(archive.get()) != 0)
        return zipFailure(zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    return bytesOf(buffer.get());
}

Result<void> writeProofArchive(const QString &path, const QString &token, const QByteArray &content)
{
    const Result<QByteArray> archive = proofArchive(token, content);
    if (!archive)
        return fail(archive.error().withSubject(path));
    return writeFileAtomically(path, *archive, FileAccess::Everyone);
}

} // namespace certwright::bundles
