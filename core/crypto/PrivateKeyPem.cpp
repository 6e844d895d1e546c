// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KdfLimits.h"
#include "core/crypto/PrivateKeyImpl.h"

#include <openssl/pem.h>
#include <optional>
#include <vector>

namespace certwright::crypto {

namespace {

constexpr qsizetype maxPemBytes = 1024 * 1024;

struct KeyBlock
{
    QByteArray label;
    QByteArray header; ///< RFC 1421 lines of traditional encryption, else empty
    SecureBytes content;
};

bool isPrivateKeyLabel(const QByteArray &label)
{
    return label == "PRIVATE KEY" || label.endsWith(" PRIVATE KEY");
}

/// The next block of any kind; empty at the end or where the file is broken.
std::optional<KeyBlock> nextBlock(BIO *memory)
{
    char *label = nullptr;
    char *header = nullptr;
    unsigned char *content = nullptr;
    long size = 0;
    if (PEM_read_bio(memory, &label, &header, &content, &size) != 1) {
        drainErrors();
        return std::nullopt;
    }
    KeyBlock block { label, header, SecureBytes::copyOf({ content, static_cast<size_t>(size) }) };
    OPENSSL_free(label);
    OPENSSL_free(header);
    OPENSSL_clear_free(content, static_cast<size_t>(size));
    return block;
}

Result<KeyBlock> onlyKeyBlock(const QByteArray &pem)
{
    if (pem.size() > maxPemBytes)
        return fail(Error::Kind::InvalidInput, QStringLiteral("larger than 1 MiB"));
    // A byte order mark would hide the first line.
    const QByteArrayView text
            = pem.startsWith("\xef\xbb\xbf") ? QByteArrayView(pem).sliced(3) : QByteArrayView(pem);
    const BioPtr memory(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    std::optional<KeyBlock> found;
    while (std::optional<KeyBlock> block = nextBlock(memory.get())) {
        if (!isPrivateKeyLabel(block->label))
            continue;
        if (found)
            return fail(Error::Kind::InvalidInput,
                        QStringLiteral("holds more than one private key"));
        found = std::move(block);
    }
    if (!found)
        return fail(Error::Kind::InvalidInput, QStringLiteral("holds no PEM private key"));
    return *std::move(found);
}

/// The password in a form that PEM_do_header can ask for.
int copyPassword(char *buffer, int size, int, void *password)
{
    const auto &bytes = *static_cast<const SecureBytes *>(password);
    if (bytes.size() > static_cast<size_t>(size))
        return -1;
    std::copy_n(bytes.data(), bytes.size(), buffer);
    return static_cast<int>(bytes.size());
}

tl::unexpected<Error> wrongPassword(const SecureBytes &password)
{
    drainErrors();
    return fail(Error::Kind::WrongPassword,
                password.isEmpty() ? QStringLiteral("the key is encrypted: a password is needed")
                                   : QStringLiteral("the password does not open the key"));
}

/// Takes off the encryption of PEM files from before PKCS#8 (one round of MD5, so no bomb).
Result<void> decryptTraditional(KeyBlock &block, const SecureBytes &password)
{
    EVP_CIPHER_INFO cipher {};
    if (PEM_get_EVP_CIPHER_INFO(block.header.data(), &cipher) != 1) {
        drainErrors();
        return fail(Error::Kind::Unsupported,
                    QStringLiteral("the key is encrypted in an unknown way"));
    }
    long size = static_cast<long>(block.content.size());
    if (PEM_do_header(&cipher, block.content.data(), &size, copyPassword,
                      const_cast<SecureBytes *>(&password))
        != 1)
        return wrongPassword(password);
    block.content = SecureBytes::copyOf({ block.content.data(), static_cast<size_t>(size) });
    return {};
}

Result<PrivateKey> fromEncryptedPkcs8(const SecureBytes &der, const SecureBytes &password)
{
    const X509SigPtr sealed = parsedDer<d2i_X509_SIG, X509SigPtr>(der.data(), der.size());
    if (!sealed)
        return fail(Error::Kind::InvalidInput, QStringLiteral("the encrypted key cannot be read"));
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(sealed.get(), &algorithm, nullptr);
    const Result<void> check = checkPasswordEncryption(algorithm);
    if (!check)
        return fail(check.error());
    const QByteArray bytes = password.unownedView();
    const Pkcs8InfoPtr info(
            PKCS8_decrypt(sealed.get(), bytes.constData(), static_cast<int>(bytes.size())));
    return info ? keyFromPkcs8Info(info.get()) : Result<PrivateKey>(wrongPassword(password));
}

Result<PrivateKey> fromTraditional(int kind, const KeyBlock &block)
{
    const unsigned char *position = block.content.data();
    EvpPkeyPtr key(
            d2i_PrivateKey(kind, nullptr, &position, static_cast<long>(block.content.size())));
    if (key)
        return acceptedKey(std::move(key));
    drainErrors();
    return fail(Error::Kind::InvalidInput, QStringLiteral("the key cannot be read"));
}

Result<PrivateKey> fromPlainBlock(const KeyBlock &block)
{
    if (block.label == "PRIVATE KEY")
        return PrivateKey::fromPkcs8(block.content);
    if (block.label == "EC PRIVATE KEY")
        return fromTraditional(EVP_PKEY_EC, block);
    if (block.label == "RSA PRIVATE KEY")
        return fromTraditional(EVP_PKEY_RSA, block);
    return fail(Error::Kind::Unsupported,
                QStringLiteral("no public CA takes a key in a block %1")
                        .arg(QString::fromLatin1(block.label)));
}

Result<PrivateKey> fromBlock(KeyBlock &block, const SecureBytes &password)
{
    if (block.label == "ENCRYPTED PRIVATE KEY")
        return fromEncryptedPkcs8(block.content, password);
    if (!block.header.contains("ENCRYPTED"))
        return fromPlainBlock(block);
    const Result<void> opened = decryptTraditional(block, password);
    if (!opened)
        return fail(opened.error());
    Result<PrivateKey> key = fromPlainBlock(block);
    // One wrong password in 256 leaves a well-formed padding, and garbage before it.
    if (!key && key.error().kind() == Error::Kind::InvalidInput)
        return wrongPassword(password);
    return key;
}

X509SigPtr sealed(const PKCS8_PRIV_KEY_INFO *info, const SecureBytes &password)
{
    // 16 MiB: any program that uses OpenSSL's defaults can open it.
    constexpr uint64_t cost = 16384;
    constexpr uint64_t blockSize = 8;
    constexpr uint64_t parallelization = 1;
    constexpr int saltSize = 16;
    X509AlgorPtr algorithm(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, saltSize, nullptr,
                                                 cost, blockSize, parallelization));
    if (!algorithm)
        return nullptr;
    const QByteArray bytes = password.unownedView();
    X509SigPtr result(PKCS8_set0_pbe(bytes.constData(), static_cast<int>(bytes.size()),
                                     const_cast<PKCS8_PRIV_KEY_INFO *>(info), algorithm.get()));
    if (result)
        algorithm.release();
    return result;
}

} // namespace

Result<PrivateKey> PrivateKey::fromPem(const QByteArray &pem, const SecureBytes &password)
{
    Result<KeyBlock> block = onlyKeyBlock(pem);
    if (!block)
        return fail(block.error());
    Result<PrivateKey> key = fromBlock(*block, password);
    // For a file that a person chose, a broken key is bad input and no damage of ours.
    if (!key && key.error().kind() == Error::Kind::Damaged)
        return fail(Error::Kind::InvalidInput, key.error().detail());
    return key;
}

Result<SecureBytes> PrivateKey::toPem() const
{
    const Pkcs8InfoPtr info(EVP_PKEY2PKCS8(m_impl->handle()));
    const BioPtr memory(BIO_new(BIO_s_mem()));
    if (!info || !memory || PEM_write_bio_PKCS8_PRIV_KEY_INFO(memory.get(), info.get()) != 1)
        return cryptoFailure(QStringLiteral("cannot write the key"));
    return secureContentOf(memory.get());
}

Result<SecureBytes> PrivateKey::toEncryptedPem(const SecureBytes &password) const
{
    const Pkcs8InfoPtr info(EVP_PKEY2PKCS8(m_impl->handle()));
    const X509SigPtr encrypted = info ? sealed(info.get(), password) : nullptr;
    const BioPtr memory(BIO_new(BIO_s_mem()));
    if (!encrypted || !memory || PEM_write_bio_PKCS8(memory.get(), encrypted.get()) != 1)
        return cryptoFailure(QStringLiteral("cannot encrypt the key"));
    return secureContentOf(memory.get());
}

} // namespace certwright::crypto
