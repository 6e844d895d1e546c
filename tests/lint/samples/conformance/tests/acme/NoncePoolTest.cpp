void NoncePoolTest::usesANonceOnce()
{
}
