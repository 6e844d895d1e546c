Task<Result<Order>> Client::wanted(NewOrder request, QString url)
{
    const auto order = co_await m_client.newOrder(request, std::move(url));
    const Result<QList<int>> list = co_await (*client)->orders(order.value.url, 3, "text", true);
    const auto &[first, second] = co_await pairOf(Kind::First, &request, *pointer);
    co_await m_clock.delay(pause);
    co_await turn.done().wait();
    auto task = m_client.newOrder(request);
    co_await std::move(task);
    sum += co_await doubled(2);
    if (order)
        co_await m_clock.delay(pause);
    else if (!co_await isReady(order))
        m_state = co_await readAs<Order, Problem>(order);
    for (const QString &each : list)
        (void)co_await m_client.order(each);
    // A remark may say co_await f({ 1, 2 }) without harm.
    co_return co_await finished(order);
}

Task<int> forbidden(Options options)
{
    const auto braced = co_await send(Request { 1, 2 });
    const auto list = co_await send({ 1, 2 });
    const auto lambda = co_await send([options] { return options; });
    const auto nested = co_await send(requestFor(options));
    const auto sum = co_await send(1 + 2);
    const auto inList = Pair { co_await send(options), 1 };
    const auto chosen = options ? co_await send(options) : 0;
    const auto argument = twice(co_await send(options));
    const auto two = co_await send(options) + co_await send(options);
    const auto member = (co_await send(options)).value();
    co_await task;
    auto coroutine = [options]() -> Task<int> { co_return 1; };
    const auto callback = [this](int value) {
        if (value) {
            co_await m_clock.delay(pause);
        }
    };
    co_return std::count_if(a.begin(), a.end(), [](int value) { return value == 1; });
}

Task<int> withDefault(int count, Options options = {});
Task<Result<int>> withoutDefault(int count, std::function<bool(int, int)> less);
