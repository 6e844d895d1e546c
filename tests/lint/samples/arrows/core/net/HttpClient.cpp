#include "core/base/Result.h"
// #include "core/crypto/PrivateKey.h" is only a remark
#include <QNetworkReply>
#include <ldns/ldns.h>
#  include "core/crypto/PrivateKey.h"
