// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/SampleKeys.h"

namespace certwright::testing {

namespace {

constexpr char ecPem[] = "-----BEGIN PRIVATE KEY-----\n"
                         "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjpsQnnGQmL+YBIff\n"
                         "H1136cspYG6+0iY7X1fCE9+E9LKhRANCAAR/zc4ncPbEXUGDy+5v20t7WAczNXvp\n"
                         "7xO6z248e9FURcfxRM0bvZt+hyzf7bnuufSzaV1uqQskrYpGIyiFiOWt\n"
                         "-----END PRIVATE KEY-----\n";

constexpr char otherEcPem[] = "-----BEGIN PRIVATE KEY-----\n"
                              "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYER0xGu6BQ9wqYE7\n"
                              "Cnd6WyXJVQSjIHalTXsh2ou163mhRANCAAQuA+aitnujY0aqA5teUYoEkQPhS9sl\n"
                              "wkJFzfISPW5h5ukwgxMNoVWN1atv2Btpy3fRkI6IWtlUvJ8h0QSkhdh5\n"
                              "-----END PRIVATE KEY-----\n";

constexpr char smallXPem[] = "-----BEGIN PRIVATE KEY-----\n"
                             "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAAAAAAAAAAAAAAAA\n"
                             "AAAAAAAAAAAAAAAAAAAAAAAAAXuhRANCAAQAVUOJSvPQDtfXQKvb11yWsGh3t4fb\n"
                             "X3Dup4uQqNfACrtMhaPY6invqvokQGkS3YTVsU3DK/ZW72xr1YpdlD+S\n"
                             "-----END PRIVATE KEY-----\n";

constexpr char p384Pem[] = "-----BEGIN PRIVATE KEY-----\n"
                           "MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDDQfAkqCbwVwnGSopDC\n"
                           "MiRc6FeBW+WZSqu1THGheWloo0nmwOPlS1j6VRjSyGSsCVWhZANiAARhZth+PiUE\n"
                           "04I4JdSn4cQBaBdBzJrvHREJi7Ki8r6ThNcFVQ5TA9MTjG78vjVhpz86pdIrsWI7\n"
                           "reH8mM8Tx+PncWJqayJDLfqGV07YrPx/KxRUTlz/tU98YuhziU5G6xw=\n"
                           "-----END PRIVATE KEY-----\n";

constexpr char rsaPem[] = "-----BEGIN PRIVATE KEY-----\n"
                          "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCw+mnQbOT2BLWU\n"
                          "u/SixYkS4B/jNNEe9T5qM1RITE5NTLhM74RKgx8Y71tS4g8SygNzjsaPsgBh4Apr\n"
                          "iY9kqOAkn+5ECFs3Gkg6v6tkEP9d1wym4bY3MspqrmI7HqQJU/kyyfMVmeUENZmB\n"
                          "vyevECWWYp8dtBkdzZUueNTnystSCcSQBkm5vPa5ATpnwhlAY7GJ6k3pRH4xkBJk\n"
                          "UhRb6DrAFWmm7jq6Dk8nEz2cs9kf7X9dIN6r26dq6q1D5msF9k9Q01ClGlYhurwv\n"
                          "8rc/ktNz/s6LZz1wnOcnkkEVUOImvqZJZT1mITLEe5sZW+R7AaTFqzAsNAzwuRiM\n"
                          "23t6zdnxAgMBAAECggEACTqNsQY0rFWTiHWCrMhDPR4923HCI+yi/BPAJeMAxEwn\n"
                          "Yi+tRNtwkDLPHtPV+GNbabe8x/p+xZvSv0fVl+isg4xpdte+tfFjadjb3aR7RI/1\n"
                          "w3AKufcmkgiU68NNx4S+/nSEfhBf3mfTIO5wadMcOqra5EgjdSfmyx0W8R1km9r7\n"
                          "VAWMnkIol7qfenWcav88HW7I4R5EfmS+zv/osl2iJbkpSQF/v+HqBBekZzhLcU/p\n"
                          "2jMt/V1uGz/1tc+qs7mLcNSwtVzZ80eDyHDBz7VFSokcZFCtrkD7/kOH273yR5S6\n"
                          "iNY3kBvY0RMgeqmFBw2Xxf+sfPLB+K/ys4r7IHneTwKBgQDceoDRnorzhJt1inj3\n"
                          "EuUHlWTpJ2ap6nVMZ/hTJQka0hYUM/GQk8RXTUMF82l+pAmqXNuozjd3m6LG1A+z\n"
                          "hw6DaFiyhri8d2XNM9TevF3MucY/lu9kIVRsVqakmx8ngq+kbWT7UmmiMO6fLby4\n"
                          "YtHQ6N6z/NKaqC4hwGwWYdGqmwKBgQDNfcQLdzy8T+kH3SqnqBvQS7jeraFVCJNS\n"
                          "1Ttm7c+eH7ar/lVDKL+oOPkK/Rkp72jlD3lx5tLbX8/ct0X0errDmkO+gz27qf9O\n"
                          "8jAt8sb8VGPcans4VhZihvJE2fEoAVtLAK/2sdF9GyOyMFAhJwJ7w18LcEU/1ina\n"
                          "e9t5qcigYwKBgG4j2GRfIiTiktKWGTW8P6OZMu7yWuv5Dx3bNoc6kiDO4G65QCys\n"
                          "VMIT+65mWcYE5jsv5h+e3MCohBl1aF6T0mE86EpO2Mx1jOqEwQt/6A/Uoj+0A+Tu\n"
                          "bYEtjFPgliCjvWCTsYWHNvPqI9pq+8LUwuHs4wvg+ch+yYTc3mIT/ayPAoGAMR+2\n"
                          "pRMNJutnhuS9VLUgaQwhFsKlRcG2DmBBQhrpviBQuA8l7Ncp8hoklxboVBkSl2e6\n"
                          "nZsTnzPpahc6Fvbb/PS86ydOs7Uw/ntxPxrBrQKzmLav3EjgMw+VjRYYy3p/i4+P\n"
                          "gUcDEIhTYT6heTttIY8UApUFSPx2pu9jCVOoTYcCgYEApAaPuYW/f22ipPYiOLiQ\n"
                          "TY4bIYZeNNrKoSss5++ohhVzuCF9ZOqeYZ5GAupnwm0MppjibE4wrYKCNrogFaIT\n"
                          "Q1a63ppUWmU1zbuayv+KmOFxDowstOAtddvxTVzYJDKOluX47Fk7+DKmRuw2wEJ8\n"
                          "R3vf0hPhm+vgB6wLJnDmdrc=\n"
                          "-----END PRIVATE KEY-----\n";

constexpr char leafPem[] = "-----BEGIN CERTIFICATE-----\n"
                           "MIIBdTCCARugAwIBAgIFAIdlQyEwCgYIKoZIzj0EAwIwHzEdMBsGA1UEAwwURXhh\n"
                           "bXBsZSBJbnRlcm1lZGlhdGUwIBcNMjYxMTAxMDAwMDAwWhgPMjEyNjExMDEwMDAw\n"
                           "MDBaMBcxFTATBgNVBAMMDGV4YW1wbGUudGVzdDBZMBMGByqGSM49AgEGCCqGSM49\n"
                           "AwEHA0IABC4D5qK2e6NjRqoDm15RigSRA+FL2yXCQkXN8hI9bmHm6TCDEw2hVY3V\n"
                           "q2/YG2nLd9GQjoha2VS8nyHRBKSF2HmjSjBIMAwGA1UdEwEB/wQCMAAwFwYDVR0R\n"
                           "BBAwDoIMZXhhbXBsZS50ZXN0MB8GA1UdIwQYMBaAFGmIW2uHRkBB4bN7hHugrize\n"
                           "AcjUMAoGCCqGSM49BAMCA0gAMEUCIGe0hqy4EoO9wj4CKf7z0Gx/rkd+se0l9w+o\n"
                           "6VjbL/gJAiEA6BRRote+voXZca4JDaCYf1vEiSad0pE4ZSs0Ui0Sg5Y=\n"
                           "-----END CERTIFICATE-----\n";

constexpr char noAuthorityPem[]
        = "-----BEGIN CERTIFICATE-----\n"
          "MIIBTzCB9qADAgECAgEFMAoGCCqGSM49BAMCMB8xHTAbBgNVBAMMFEV4YW1wbGUg\n"
          "SW50ZXJtZWRpYXRlMCAXDTI2MTEwMTAwMDAwMFoYDzIxMjYxMTAxMDAwMDAwWjAX\n"
          "MRUwEwYDVQQDDAxleGFtcGxlLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC\n"
          "AAQuA+aitnujY0aqA5teUYoEkQPhS9slwkJFzfISPW5h5ukwgxMNoVWN1atv2Btp\n"
          "y3fRkI6IWtlUvJ8h0QSkhdh5oykwJzAMBgNVHRMBAf8EAjAAMBcGA1UdEQQQMA6C\n"
          "DGV4YW1wbGUudGVzdDAKBggqhkjOPQQDAgNIADBFAiEAqnHy+6R3Kwh9QWvnMmJ7\n"
          "G18+yfhooc20TCpB7Rj1+KQCIAputJCS//qJPIFX528XqRYGWxvjwO5fThL2yV/X\n"
          "c90M\n"
          "-----END CERTIFICATE-----\n";

constexpr char intermediatePem[]
        = "-----BEGIN CERTIFICATE-----\n"
          "MIIBejCCASCgAwIBAgIBTTAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAxFeGFtcGxl\n"
          "IFJvb3QwIBcNMjYxMTAxMDAwMDAwWhgPMjEyNjExMDEwMDAwMDBaMB8xHTAbBgNV\n"
          "BAMMFEV4YW1wbGUgSW50ZXJtZWRpYXRlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD\n"
          "QgAEiVajeUgNL/35fWkICU/v0S6+5naIEgcw22N/WoqYCU28+xGf2vm6nToRXxiI\n"
          "lgYbib8NUwwdAjtqmoaxgCGaiqNTMFEwDwYDVR0TAQH/BAUwAwEB/zAfBgNVHSME\n"
          "GDAWgBTS8kYVSj48FxueJt77ADGrGpdFsjAdBgNVHQ4EFgQUqtFae6oq13WkNy7r\n"
          "BRyCMQOa3dkwCgYIKoZIzj0EAwIDSAAwRQIhAJsquFT3DQ6FGq2fr8xKrBuWGlIP\n"
          "hKeT1xbYcyomGKLnAiAHj9H6uskBj9phUuHUQmUSMrSMXccKQ94JP5DrMHbGAg==\n"
          "-----END CERTIFICATE-----\n";

constexpr char foreignPem[] = "-----BEGIN CERTIFICATE-----\n"
                              "MIIBhDCCAQugAwIBAgIBCTAKBggqhkjOPQQDAjAVMRMwEQYDVQQDDApPdGhlciBS\n"
                              "b290MCAXDTI2MTEwMTAwMDAwMFoYDzIxMjYxMTAxMDAwMDAwWjAQMQ4wDAYDVQQD\n"
                              "DAVPdGhlcjB2MBAGByqGSM49AgEGBSuBBAAiA2IABGFm2H4+JQTTgjgl1KfhxAFo\n"
                              "F0HMmu8dEQmLsqLyvpOE1wVVDlMD0xOMbvy+NWGnPzql0iuxYjut4fyYzxPH4+dx\n"
                              "YmprIkMt+oZXTtis/H8rFFROXP+1T3xi6HOJTkbrHKMyMDAwDwYDVR0TAQH/BAUw\n"
                              "AwEB/zAdBgNVHQ4EFgQUu2I6IRFFtA1PUs6TBAYi6S9fID8wCgYIKoZIzj0EAwID\n"
                              "ZwAwZAIwCG+FFox3eCnPPJK2NhZlEBRQVmlThqEz7DBA6Eg3e+P45GrfxTbwRJe7\n"
                              "g4lLWJtCAjAHJLOK9smWcP6SDQ7STUCWzQmTFWYVj7QnI/DDmU/mqXbjzOulqRG4\n"
                              "dsddYVYz7Ms=\n"
                              "-----END CERTIFICATE-----\n";

constexpr char rfc7638Spki[] = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0vx7agoebGcQSuuPiLJX"
                               "ZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tS"
                               "oc/BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ/2W+5JsGY4Hc5n9yBXArwl93lqt"
                               "7/RN5w6Cf0h4QyQ5v+65YGjQR0/FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0"
                               "zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt+bFTWhAI4vMQFh6WeZu0f"
                               "M4lFd2NcRwr3XPksINHaQ+G/xBniIqbw0Ls1jF44+csFCur+kEgU8awapJzKnqDK"
                               "gwIDAQAB";

std::shared_ptr<const crypto::PrivateKey> keyFrom(const char *pem)
{
    Result<crypto::PrivateKey> key = crypto::PrivateKey::fromPem(pem, crypto::SecureBytes());
    if (!key)
        qFatal("A sample key cannot be read: %s", qPrintable(key.error().detail()));
    return std::make_shared<crypto::PrivateKey>(std::move(*key));
}

crypto::Certificate certificateFrom(const char *pem)
{
    const Result<crypto::Certificate> certificate = crypto::Certificate::fromPem(pem);
    if (!certificate)
        qFatal("A sample certificate cannot be read: %s", qPrintable(certificate.error().detail()));
    return *certificate;
}

} // namespace

std::shared_ptr<const crypto::PrivateKey> rfc7515EcKey()
{
    return keyFrom(ecPem);
}

std::shared_ptr<const crypto::PrivateKey> otherEcKey()
{
    return keyFrom(otherEcPem);
}

std::shared_ptr<const crypto::PrivateKey> ecKeyWithSmallX()
{
    return keyFrom(smallXPem);
}

std::shared_ptr<const crypto::PrivateKey> p384Key()
{
    return keyFrom(p384Pem);
}

std::shared_ptr<const crypto::PrivateKey> rsa2048Key()
{
    return keyFrom(rsaPem);
}

crypto::PublicKey rfc7638PublicKey()
{
    return *crypto::PublicKey::fromDer(QByteArray::fromBase64(rfc7638Spki));
}

crypto::Certificate sampleLeaf()
{
    return certificateFrom(leafPem);
}

crypto::Certificate leafWithoutAuthorityKeyIdentifier()
{
    return certificateFrom(noAuthorityPem);
}

QByteArray sampleLeafPem()
{
    return leafPem;
}

QByteArray sampleIntermediatePem()
{
    return intermediatePem;
}

QByteArray foreignCertificatePem()
{
    return foreignPem;
}

} // namespace certwright::testing
