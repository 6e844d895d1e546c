// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsMessage.h"

#include "core/net/DnsName.h"

#include <cstdlib>
#include <ldns/ldns.h>

namespace certwright::net {

namespace {

constexpr quint16 ednsPayloadBytes = 1232; // DNS flag day 2020: no fragments on any usual path
constexpr size_t maxRecords = 256;

struct LdnsDeleter
{
    void operator()(ldns_pkt *packet) const { ldns_pkt_free(packet); }
    void operator()(ldns_rdf *rdata) const { ldns_rdf_deep_free(rdata); }
    void operator()(char *text) const { std::free(text); }
    void operator()(uint8_t *bytes) const { std::free(bytes); }
};
using PacketPtr = std::unique_ptr<ldns_pkt, LdnsDeleter>;
using RdataPtr = std::unique_ptr<ldns_rdf, LdnsDeleter>;
using TextPtr = std::unique_ptr<char, LdnsDeleter>;
using BytesPtr = std::unique_ptr<uint8_t, LdnsDeleter>;

bool isPlainName(const QString &name)
{
    const auto isPlain = [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'\\'; };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isPlain);
}

QByteArray bytesOf(const ldns_rdf *rdata)
{
    if (!rdata)
        return {};
    return QByteArray(reinterpret_cast<const char *>(ldns_rdf_data(rdata)),
                      static_cast<qsizetype>(ldns_rdf_size(rdata)));
}

QString nameOf(const ldns_rdf *rdata)
{
    const TextPtr text(rdata ? ldns_rdf2str(rdata) : nullptr);
    return normalizedDnsName(QString::fromLatin1(text.get()));
}

/// A character string without its length byte.
QByteArray stringOf(const ldns_rdf *rdata)
{
    return bytesOf(rdata).mid(1);
}

quint32 numberOf(const ldns_rdf *rdata)
{
    return rdata && ldns_rdf_size(rdata) == 4 ? ldns_rdf2native_int32(rdata) : 0;
}

QHostAddress addressOf(const ldns_rdf *rdata)
{
    const QByteArray bytes = bytesOf(rdata);
    const auto *octets = reinterpret_cast<const quint8 *>(bytes.constData());
    if (bytes.size() == 16)
        return QHostAddress(octets);
    if (bytes.size() != 4)
        return {};
    return QHostAddress(static_cast<quint32>(octets[0]) << 24
                        | static_cast<quint32>(octets[1]) << 16
                        | static_cast<quint32>(octets[2]) << 8 | static_cast<quint32>(octets[3]));
}

void readCaa(const ldns_rr *rr, DnsRecord &record)
{
    const QByteArray flags = bytesOf(ldns_rr_rdf(rr, 0));
    record.caaFlags = flags.isEmpty() ? quint8(0) : static_cast<quint8>(flags.front());
    record.caaTag = stringOf(ldns_rr_rdf(rr, 1)).toLower();
    record.caaValue = bytesOf(ldns_rr_rdf(rr, 2));
}

DnsRecord recordFrom(const ldns_rr *rr)
{
    DnsRecord record;
    record.owner = nameOf(ldns_rr_owner(rr));
    record.type = static_cast<DnsType>(ldns_rr_get_type(rr));
    record.ttlSeconds = ldns_rr_ttl(rr);
    switch (record.type) {
    case DnsType::A:
    case DnsType::Aaaa:
        record.address = addressOf(ldns_rr_rdf(rr, 0));
        break;
    case DnsType::Ns:
    case DnsType::Cname:
        record.target = nameOf(ldns_rr_rdf(rr, 0));
        break;
    case DnsType::Soa:
        record.target = nameOf(ldns_rr_rdf(rr, 0));
        record.soaSerial = numberOf(ldns_rr_rdf(rr, 2));
        record.soaMinimumSeconds = numberOf(ldns_rr_rdf(rr, 6));
        break;
    case DnsType::Txt:
        for (size_t i = 0; i < ldns_rr_rd_count(rr); ++i)
            record.text += stringOf(ldns_rr_rdf(rr, i));
        break;
    case DnsType::Caa:
        readCaa(rr, record);
        break;
    case DnsType::Ds:
        break;
    }
    return record;
}

std::vector<DnsRecord> recordsFrom(const ldns_rr_list *list)
{
    std::vector<DnsRecord> records;
    for (size_t i = 0; list && i < ldns_rr_list_rr_count(list); ++i) {
        const ldns_rr *rr = ldns_rr_list_rr(list, i);
        if (ldns_rr_get_class(rr) == LDNS_RR_CLASS_IN)
            records.push_back(recordFrom(rr));
    }
    return records;
}

DnsRcode rcodeFrom(ldns_pkt_rcode rcode)
{
    return rcode <= LDNS_RCODE_REFUSED ? static_cast<DnsRcode>(rcode) : DnsRcode::Other;
}

bool repeatsQuestion(const ldns_pkt *packet, const DnsQuestion &question)
{
    const ldns_rr_list *asked = ldns_pkt_question(packet);
    if (ldns_rr_list_rr_count(asked) != 1)
        return false;
    const ldns_rr *rr = ldns_rr_list_rr(asked, 0);
    return nameOf(ldns_rr_owner(rr)) == normalizedDnsName(question.name)
            && ldns_rr_get_type(rr) == static_cast<ldns_rr_type>(question.type)
            && ldns_rr_get_class(rr) == LDNS_RR_CLASS_IN;
}

QString flawOf(const ldns_pkt *packet, const DnsQuestion &question, quint16 id)
{
    if (ldns_pkt_id(packet) != id)
        return QStringLiteral("the DNS message has another id");
    if (!ldns_pkt_qr(packet))
        return QStringLiteral("the DNS message is not a reply");
    // A server that could not read the question cannot repeat it.
    const bool isBareError = ldns_pkt_get_rcode(packet) != LDNS_RCODE_NOERROR
            && ldns_pkt_qdcount(packet) == 0 && ldns_pkt_ancount(packet) == 0;
    if (!isBareError && !repeatsQuestion(packet, question))
        return QStringLiteral("the DNS message answers another question");
    const size_t records = size_t(ldns_pkt_ancount(packet)) + ldns_pkt_nscount(packet)
            + ldns_pkt_arcount(packet);
    if (records > maxRecords)
        return QStringLiteral("the DNS message has more than %1 records").arg(maxRecords);
    return {};
}

} // namespace

Result<QByteArray> encodeDnsQuery(const DnsQuestion &question, quint16 id)
{
    RdataPtr name(isPlainName(question.name)
                          ? ldns_dname_new_frm_str(question.name.toLatin1().constData())
                          : nullptr);
    if (!name)
        return fail(Error::Kind::InvalidInput, QStringLiteral("this is not a DNS name"),
                    question.name);
    const quint16 flags = question.recursionDesired ? LDNS_RD : 0;
    const PacketPtr packet(ldns_pkt_query_new(
            name.release(), static_cast<ldns_rr_type>(question.type), LDNS_RR_CLASS_IN, flags));
    ldns_pkt_set_id(packet.get(), id);
    ldns_pkt_set_cd(packet.get(), question.checkingDisabled);
    ldns_pkt_set_edns_udp_size(packet.get(), ednsPayloadBytes);
    ldns_pkt_set_edns_do(packet.get(), question.dnssecOk);
    uint8_t *wire = nullptr;
    size_t size = 0;
    const ldns_status status = ldns_pkt2wire(&wire, packet.get(), &size);
    const BytesPtr owner(wire);
    if (status != LDNS_STATUS_OK)
        return fail(Error::Kind::InvalidInput, QString::fromLatin1(ldns_get_errorstr_by_id(status)),
                    question.name);
    return QByteArray(reinterpret_cast<const char *>(wire), static_cast<qsizetype>(size));
}

Result<DnsReply> decodeDnsReply(const QByteArray &message, const DnsQuestion &question, quint16 id)
{
    ldns_pkt *parsed = nullptr;
    const ldns_status status
            = ldns_wire2pkt(&parsed, reinterpret_cast<const uint8_t *>(message.constData()),
                            static_cast<size_t>(message.size()));
    const PacketPtr packet(parsed);
    if (status != LDNS_STATUS_OK)
        return fail(Error::Kind::Malformed,
                    QStringLiteral("the DNS message cannot be read: ")
                            + QString::fromLatin1(ldns_get_errorstr_by_id(status)));
    const QString flaw = flawOf(packet.get(), question, id);
    if (!flaw.isEmpty())
        return fail(Error::Kind::Malformed, flaw);
    DnsReply reply;
    reply.rcode = rcodeFrom(ldns_pkt_get_rcode(packet.get()));
    reply.isAuthoritative = ldns_pkt_aa(packet.get());
    reply.isAuthenticData = ldns_pkt_ad(packet.get());
    reply.isTruncated = ldns_pkt_tc(packet.get());
    reply.answers = recordsFrom(ldns_pkt_answer(packet.get()));
    reply.authority = recordsFrom(ldns_pkt_authority(packet.get()));
    reply.additional = recordsFrom(ldns_pkt_additional(packet.get()));
    return reply;
}

} // namespace certwright::net
