// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace certwright::checks {

/// What is wrong with, or worth knowing about, a file that proves control, as one address serves
/// it. Named for what a person does about it; the sentences are the window's.
enum class FileDiagnosis {
    NotFound404, ///< the server has no such file
    TextExtension, ///< 404, but the file is there with ".txt" behind its name
    OtherStatus, ///< 403, 500 and the like
    EmptyFile, ///< 200 without content
    HtmlPage, ///< a web page instead of the file
    ByteOrderMark, ///< the content with a UTF-8 byte order mark in front
    Utf16, ///< saved as UTF-16 ("Unicode")
    WrongNewlineOrWhitespace, ///< the content with white space in front or inside
    WrongBody, ///< something else
    UnreadableBody, ///< more than 64 KiB, compressed, or cut before its end
    Unreachable, ///< no connection, or no answer in time
    RedirectElsewhere, ///< redirects lead to a place that is not this file, such as a start page
    RedirectBroken, ///< redirects to nothing on the web, or to a host without address
    RedirectToOtherPort, ///< redirects to a port other than 80 and 443, where no CA follows
    RedirectLoop, ///< redirects back to where it was
    TooManyRedirects, ///< more than 10
    UntrustedTls, ///< redirects to https with a certificate that is not trusted; CAs do not mind
    PrivateAddress, ///< an address that cannot be reached from the internet
    Ipv6Differs ///< fails over IPv6 while IPv4 works; the CA tries IPv6 first
};

} // namespace certwright::checks
