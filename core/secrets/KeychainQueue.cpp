// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainQueue.h"

#include "core/base/Completion.h"

#include <QLibrary>
#include <QTimer>
#include <deque>
#include <functional>
#include <qt6keychain/keychain.h>

namespace certwright::secrets {

namespace {

JobOutcome::Code codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return JobOutcome::Code::Done;
    case QKeychain::EntryNotFound:
        return JobOutcome::Code::EntryNotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return JobOutcome::Code::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        return JobOutcome::Code::Failed;
    }
    return JobOutcome::Code::Failed;
}

/// libsecret keeps one session with the service for the whole process and does not notice when the
/// daemon that made it was replaced; then everything fails until the program is started again.
/// QtKeychain loads the library at run time and offers no way to forget the session.
void forgetSession()
{
#ifdef Q_OS_LINUX
    QLibrary library(QStringLiteral("secret-1"), 0);
    using Disconnect = void (*)();
    const auto disconnect
            = reinterpret_cast<Disconnect>(library.resolve("secret_service_disconnect"));
    if (disconnect != nullptr)
        disconnect();
#endif
}

} // namespace

/// What is asked of the keychain, and who waits for it: nobody any more once it was given up.
struct KeychainQueue::Request
{
    std::function<QKeychain::Job *()> makeJob;
    Completion<JobOutcome> *waiting = nullptr;
    bool wasRepeated = false;
};

/// The jobs that wait. Dies with the queue; a running job notices and drops its result.
class KeychainQueue::Line final : public std::enable_shared_from_this<Line>
{
public:
    explicit Line(QString service) : m_service(std::move(service)) { }
    ~Line() = default;
    Q_DISABLE_COPY_MOVE(Line)

    [[nodiscard]] const QString &service() const { return m_service; }

    void add(const std::shared_ptr<Request> &request)
    {
        m_requests.push_back(request);
        startNext();
    }

private:
    struct Finding
    {
        QKeychain::Error error = QKeychain::OtherError;
        QString message = QStringLiteral("the job ended without a result");
        QByteArray data;
    };

    void startNext();
    void start(const std::shared_ptr<Request> &request);
    void end(const std::shared_ptr<Request> &request, Finding &finding);

    QString m_service;
    std::deque<std::shared_ptr<Request>> m_requests;
    bool m_isBusy = false;
    QObject m_receiver; ///< takes results from the event loop, not from inside the job
};

void KeychainQueue::Line::startNext()
{
    while (!m_isBusy && !m_requests.empty()) {
        const std::shared_ptr<Request> request = m_requests.front();
        m_requests.pop_front();
        // A request that was given up before its turn must not take effect later.
        if (request->waiting != nullptr)
            start(request);
    }
}

void KeychainQueue::Line::start(const std::shared_ptr<Request> &request)
{
    m_isBusy = true;
    QKeychain::Job *const job = request->makeJob();
    job->setAutoDelete(true);
    // Shared by the two connections below; lives as long as the job.
    const auto finding = std::make_shared<Finding>();
    QObject::connect(job, &QKeychain::Job::finished, job, [finding](QKeychain::Job *finished) {
        finding->error = finished->error();
        finding->message = finished->errorString();
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
            finding->data = read->binaryData();
    });
    // The result counts once the job is gone: only then is our copy of the secret the only one,
    // which can be wiped, and the next job cannot meet this one.
    const std::weak_ptr<Line> weakLine = weak_from_this();
    QObject::connect(
            job, &QObject::destroyed, &m_receiver,
            [weakLine, request, finding] {
                if (const std::shared_ptr<Line> line = weakLine.lock())
                    line->end(request, *finding);
            },
            Qt::QueuedConnection);
    job->start();
}

void KeychainQueue::Line::end(const std::shared_ptr<Request> &request, Finding &finding)
{
    JobOutcome outcome(codeOf(finding.error), finding.message);
    outcome.data = crypto::SecureBytes::taking(std::move(finding.data));
    m_isBusy = false;
    // Every job may be repeated: a write has a name of its own and always the same content.
    const bool isWorthRepeating = outcome.code == JobOutcome::Code::Failed && !request->wasRepeated;
    if (isWorthRepeating && request->waiting != nullptr) {
        request->wasRepeated = true;
        forgetSession();
        start(request);
        return;
    }
    startNext();
    if (request->waiting != nullptr)
        request->waiting->resolve(std::move(outcome));
}

KeychainQueue::KeychainQueue(QString service, std::chrono::milliseconds deadline)
    : m_deadline(deadline), m_line(std::make_shared<Line>(std::move(service)))
{ }

KeychainQueue::~KeychainQueue() = default;

const QString &KeychainQueue::service() const
{
    return m_line->service();
}

Task<JobOutcome> KeychainQueue::read(QString name)
{
    const auto request = std::make_shared<Request>();
    request->makeJob = [service = service(), name]() -> QKeychain::Job * {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(name);
        return job;
    };
    return run(request);
}

Task<JobOutcome> KeychainQueue::write(QString name, std::shared_ptr<crypto::SecureBytes> envelope)
{
    const auto request = std::make_shared<Request>();
    request->makeJob = [service = service(), name, envelope]() -> QKeychain::Job * {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(name);
        // Binary only: text makes a second item beside it, and a text with line breaks destroys a
        // keyring that has no password.
        job->setBinaryData(envelope->unownedView());
        QObject::connect(job, &QObject::destroyed, job, [envelope] { Q_UNUSED(envelope) });
        return job;
    };
    return run(request);
}

Task<JobOutcome> KeychainQueue::remove(QString name)
{
    const auto request = std::make_shared<Request>();
    request->makeJob = [service = service(), name]() -> QKeychain::Job * {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(name);
        return job;
    };
    return run(request);
}

Task<JobOutcome> KeychainQueue::run(std::shared_ptr<Request> request)
{
    Completion<JobOutcome> answered;
    // Whenever this frame goes away, the request forgets it.
    const auto forget = [](Request *waitedFor) { waitedFor->waiting = nullptr; };
    const std::unique_ptr<Request, decltype(forget)> ticket(request.get(), forget);
    request->waiting = &answered;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &deadline, [&answered] {
        answered.resolve(JobOutcome(JobOutcome::Code::NotAnswered,
                                    QStringLiteral("the keychain is not answering; perhaps an"
                                                   " unlock window is open")));
    });
    deadline.start(m_deadline);
    m_line->add(request);
    JobOutcome outcome = co_await answered.wait();
    co_return std::move(outcome);
}

} // namespace certwright::secrets
