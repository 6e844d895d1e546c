#pragma once
#include "core/base/Result.h"
#include "core/net/HttpClient.h"
