<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>certwright::ui</name>
    <message>
        <source>No terms of service were agreed to.</source>
        <translation>未同意任何服务条款。</translation>
    </message>
    <message>
        <source>Terms of service agreed to on %1: %2</source>
        <comment>%1 is a moment, %2 an address</comment>
        <translation>已于 %1 同意服务条款：%2</translation>
    </message>
    <message>
        <source>Account URL</source>
        <translation>账户网址</translation>
    </message>
    <message>
        <source>CAA record value</source>
        <translation>CAA 记录值</translation>
    </message>
    <message>
        <source>A CAA record with this value in the DNS zone lets this account alone order certificates for the domain.</source>
        <translation>在 DNS 区域中添加一条使用此记录值的 CAA 记录后，只有此账户可以为该域名申请证书。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>contact at a CA</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Being created</source>
        <translation>正在创建</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Not known to the CA</source>
        <translation>CA 中不存在</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>无联系邮箱</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系邮箱</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>The CA said: %1</source>
        <translation>CA 的说明：%1</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>尚无账户</translation>
    </message>
    <message>
        <source>The first order at a CA makes an account there. Nothing has to be set up before.</source>
        <translation>首次向某个 CA 提交订单时会自动创建账户，无需提前设置。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Edit Contact…</source>
        <translation>编辑联系邮箱…</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>停用账户…</translation>
    </message>
    <message>
        <source>Add CA…</source>
        <translation>添加 CA…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Reads the account at the CA again</source>
        <translation>从 CA 重新读取账户信息</translation>
    </message>
    <message>
        <source>Asking the CA…</source>
        <translation>正在询问 CA…</translation>
    </message>
    <message>
        <source>The account is as the CA has it.</source>
        <translation>账户信息与 CA 一致。</translation>
    </message>
    <message>
        <source>Sending the contact to the CA…</source>
        <translation>正在将联系邮箱发送给 CA…</translation>
    </message>
    <message>
        <source>The CA has the new contact.</source>
        <translation>CA 已更新联系邮箱。</translation>
    </message>
    <message>
        <source>Deactivating the account…</source>
        <translation>正在停用账户…</translation>
    </message>
    <message>
        <source>The account is deactivated.</source>
        <translation>账户已停用。</translation>
    </message>
    <message>
        <source>Edit Contact</source>
        <translation>编辑联系邮箱</translation>
    </message>
    <message>
        <source>E-mail address for %1</source>
        <translation>用于 %1 的邮箱地址</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Save Contact</source>
        <translation>保存联系邮箱</translation>
    </message>
    <message>
        <source>Optional. The CA may write to it about problems; many CAs send no reminders before certificates expire.</source>
        <translation>可不填。CA 可能会用它通知问题；许多 CA 不会在证书到期前发送提醒。</translation>
    </message>
    <message>
        <source>Deactivate Account?</source>
        <translation>要停用账户吗？</translation>
    </message>
    <message>
        <source>The account at %1 stops working for ever. This cannot be undone.</source>
        <translation>%1 的账户将永久停用，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Certificates issued with it stay valid, but can be renewed only with another account, and revoked only with their own keys.</source>
        <translation>用它签发的证书仍然有效，但只能用其他账户续期，并且只能用证书自己的私钥吊销。</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Available once the word above is typed.</source>
        <translation>输入上面的文字后可用。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>DNS name</source>
        <translation>DNS 名称</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Log ID</source>
        <translation>日志 ID</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Subject Name</source>
        <translation>主体名称</translation>
    </message>
    <message>
        <source>Issuer Name</source>
        <translation>颁发者名称</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>生效时间（不早于）</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>到期时间（不晚于）</translation>
    </message>
    <message>
        <source>Subject Alternative Names</source>
        <translation>主体备用名称</translation>
    </message>
    <message>
        <source>Public Key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>密钥算法</translation>
    </message>
    <message>
        <source>Miscellaneous</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>签名算法</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Basic Constraints</source>
        <translation>基本约束</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Key Usages</source>
        <translation>密钥用途</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Extended Key Usages</source>
        <translation>扩展密钥用途</translation>
    </message>
    <message>
        <source>Subject Key ID</source>
        <translation>主体密钥标识符</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>密钥 ID</translation>
    </message>
    <message>
        <source>Authority Key ID</source>
        <translation>颁发机构密钥标识符</translation>
    </message>
    <message>
        <source>CRL Endpoints</source>
        <translation>CRL 分发点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>CA issuers</source>
        <translation>颁发者证书</translation>
    </message>
    <message>
        <source>Authority Information Access</source>
        <translation>颁发机构信息访问 (AIA)</translation>
    </message>
    <message>
        <source>Certificate Policies</source>
        <translation>证书策略</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Embedded Timestamps (SCTs)</source>
        <translation>内嵌 SCT</translation>
    </message>
    <message>
        <source>the key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>续期…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>证书链</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Parts of the certificate</source>
        <translation>证书的各个部分</translation>
    </message>
    <message>
        <source>The stored certificate is damaged. It is kept as it is.</source>
        <translation>保存的证书已损坏，现原样保留。</translation>
    </message>
    <message>
        <source>The certificate cannot be read: %1</source>
        <translation>无法读取证书：%1</translation>
    </message>
    <message>
        <source>%1 — Certificate</source>
        <translation>%1 — 证书</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>此证书已被吊销。</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>%1签发</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>today · %1</source>
        <comment>%1: 59 days left · renew Dec 24</comment>
        <translation>今天 · %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>the lifetime of a certificate</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>This certificate</source>
        <translation>此证书</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根证书</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中间证书</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>In its lifetime</source>
        <translation>在有效期内</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 指纹</translation>
    </message>
    <message numerus="yes">
        <source>Servers must send the first %n certificates; the root may be left out.</source>
        <translation>
            <numerusform>服务器必须发送前 %n 个证书；根证书可以不发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Servers must send all %n certificates. They lead to “%1”, which browsers know already.</source>
        <extracomment>%1 is the name of a root certificate.</extracomment>
        <translation>
            <numerusform>服务器必须发送全部 %n 个证书。它们通向“%1”，浏览器已内置该根证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (critical)</source>
        <translation>%1（关键）</translation>
    </message>
    <message>
        <source>Object identifier %1</source>
        <translation>对象标识符 %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificate of the chain</source>
        <translation>证书链中的证书</translation>
    </message>
    <message>
        <source>Certificates of the chain</source>
        <translation>证书链中的证书列表</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>The order was placed here.</source>
        <translation>订单已在本机提交。</translation>
    </message>
    <message>
        <source>The account at the CA is ready.</source>
        <translation>CA 上的账户已就绪。</translation>
    </message>
    <message>
        <source>The CA accepted the order.</source>
        <translation>CA 已接受订单。</translation>
    </message>
    <message>
        <source>The way to prove a name was chosen.</source>
        <translation>已选择一个域名的验证方式。</translation>
    </message>
    <message>
        <source>The CA was to be asked to check.</source>
        <translation>即将请求 CA 验证。</translation>
    </message>
    <message>
        <source>The CA was asked to check.</source>
        <translation>已请求 CA 验证。</translation>
    </message>
    <message>
        <source>The private key was made and stored.</source>
        <translation>私钥已生成并保存。</translation>
    </message>
    <message>
        <source>The signing request was sent.</source>
        <translation>证书签名请求已发送。</translation>
    </message>
    <message>
        <source>The certificate was issued.</source>
        <translation>证书已签发。</translation>
    </message>
    <message>
        <source>The order failed.</source>
        <translation>订单失败。</translation>
    </message>
    <message>
        <source>Something went wrong; it was tried again later.</source>
        <translation>出现问题，稍后已重试。</translation>
    </message>
    <message>
        <source>The order waited for your help.</source>
        <translation>订单曾等待您处理。</translation>
    </message>
    <message>
        <source>It was tried again.</source>
        <translation>已重试。</translation>
    </message>
    <message>
        <source>The terms of the CA were agreed to.</source>
        <translation>已同意 CA 的服务条款。</translation>
    </message>
    <message>
        <source>The order was cancelled.</source>
        <translation>订单已取消。</translation>
    </message>
    <message>
        <source>The records and files were removed.</source>
        <translation>记录和文件已删除。</translation>
    </message>
    <message>
        <source>The order expired.</source>
        <translation>订单已失效。</translation>
    </message>
    <message>
        <source>The CA has seen the proof for %1.</source>
        <translation>CA 已验证 %1。</translation>
    </message>
    <message>
        <source>The CA did not accept the proof for %1.</source>
        <translation>CA 未通过对 %1 的验证。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>The certificate was archived.</source>
        <translation>证书已归档。</translation>
    </message>
    <message>
        <source>The certificate was revoked (%1).</source>
        <translation>证书已吊销（%1）。</translation>
    </message>
    <message>
        <source>The certificate was added.</source>
        <translation>证书已添加。</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%n days)</source>
        <extracomment>%1 and %2 are moments, %n is the length in days.</extracomment>
        <translation>
            <numerusform>%1 – %2（%n 天）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · the private key is not on this computer</source>
        <comment>%1: ECDSA P-256</comment>
        <translation>%1 · 私钥不在这台电脑上</translation>
    </message>
    <message>
        <source>%1 · the private key is in %2</source>
        <comment>%1: ECDSA P-256, %2: GNOME Keyring</comment>
        <translation>%1 · 私钥保存在 %2 中</translation>
    </message>
    <message>
        <source>Not revoked from this computer</source>
        <translation>未在这台电脑上吊销</translation>
    </message>
    <message>
        <source>Revoked on %1</source>
        <translation>吊销于 %1</translation>
    </message>
    <message>
        <source>Revoked on %1 · %2</source>
        <comment>%2 is a reason</comment>
        <translation>吊销于 %1 · %2</translation>
    </message>
    <message>
        <source>None embedded</source>
        <translation>无内嵌 SCT</translation>
    </message>
    <message numerus="yes">
        <source>%n embedded timestamps</source>
        <translation>
            <numerusform>内嵌 %n 个 SCT</numerusform>
        </translation>
    </message>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>证书配置</translation>
    </message>
    <message>
        <source>Transparency logs</source>
        <translation>证书透明化</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>吊销状态</translation>
    </message>
    <message>
        <source>Copy the certificate as PEM</source>
        <translation>以 PEM 格式复制证书</translation>
    </message>
    <message>
        <source>Copy the chain as PEM</source>
        <translation>以 PEM 格式复制证书链</translation>
    </message>
    <message>
        <source>Chain as PEM</source>
        <translation>PEM 格式的证书链</translation>
    </message>
    <message>
        <source>Copy Certificate</source>
        <translation>复制证书</translation>
    </message>
    <message>
        <source>Copy Chain</source>
        <translation>复制证书链</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>+%n names</source>
        <translation>
            <numerusform>+%n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting for DNS</source>
        <translation>等待 DNS 生效</translation>
    </message>
    <message>
        <source>Waiting for file</source>
        <translation>等待放置文件</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Failed — see why</source>
        <translation>失败（查看原因）</translation>
    </message>
    <message>
        <source>CA is checking</source>
        <translation>CA 验证中</translation>
    </message>
    <message>
        <source>Being issued</source>
        <translation>正在签发</translation>
    </message>
    <message>
        <source>Placing the order</source>
        <translation>正在提交订单</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <comment>%1 is a time: 2 days ago</comment>
        <translation>%1失败</translation>
    </message>
    <message>
        <source>Trying again on %1</source>
        <translation>将于 %1 重试</translation>
    </message>
    <message>
        <source>Ordered %1</source>
        <comment>%1 is a time: 2 days ago</comment>
        <translation>%1提交</translation>
    </message>
    <message numerus="yes">
        <source>Order expires in %n days</source>
        <translation>
            <numerusform>订单 %n 天后失效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order expires in %n hours</source>
        <translation>
            <numerusform>订单 %n 小时后失效</numerusform>
        </translation>
    </message>
    <message>
        <source>Order has expired</source>
        <translation>订单已失效</translation>
    </message>
    <message>
        <source>Order expires within the hour</source>
        <translation>订单将在一小时内失效</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n days</source>
        <translation>
            <numerusform>%n 天后到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n hours</source>
        <translation>
            <numerusform>%n 小时后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>%1 is a day</comment>
        <translation>%1吊销</translation>
    </message>
    <message>
        <source>Revoked %1 · %2</source>
        <comment>%1 is a day, %2 a reason</comment>
        <translation>%1吊销 · %2</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>%1 is a time: 2 days ago</comment>
        <translation>%1过期</translation>
    </message>
    <message>
        <source>Valid from %1</source>
        <translation>自 %1 起生效</translation>
    </message>
    <message>
        <source>%1 · not trusted</source>
        <comment>%1: 59 days left</comment>
        <translation>%1 · 不受信任</translation>
    </message>
    <message>
        <source>%1 · a newer one exists</source>
        <comment>%1: 59 days left</comment>
        <translation>%1 · 已有更新的证书</translation>
    </message>
    <message>
        <source>%1 · renewal window open</source>
        <comment>%1: 25 days left</comment>
        <translation>%1 · 已进入续期窗口</translation>
    </message>
    <message>
        <source>%1 · renew %2</source>
        <comment>%1: 59 days left, %2: a day</comment>
        <translation>%1 · %2续期</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>key compromise</source>
        <translation>私钥泄露</translation>
    </message>
    <message>
        <source>affiliation changed</source>
        <translation>主体信息变更</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>被取代</translation>
    </message>
    <message>
        <source>cessation of operation</source>
        <translation>停止运营</translation>
    </message>
    <message>
        <source>privilege withdrawn</source>
        <translation>权限被收回</translation>
    </message>
    <message>
        <source>reason %1</source>
        <translation>原因代码 %1</translation>
    </message>
    <message>
        <source>Nothing needs attention. Certificates appear here when it is time to renew them.</source>
        <translation>没有需要处理的事项。证书该续期时会出现在这里。</translation>
    </message>
    <message>
        <source>Orders stay here until they are finished, so their windows can be closed at any time.</source>
        <translation>订单完成之前会一直保留在这里，因此可以随时关闭其窗口。</translation>
    </message>
    <message>
        <source>Certificates appear here in the last third of their lifetime.</source>
        <translation>证书进入有效期的最后三分之一后会出现在这里。</translation>
    </message>
    <message>
        <source>Practice certificates that no browser trusts appear here.</source>
        <translation>浏览器不信任的演练证书会出现在这里。</translation>
    </message>
    <message>
        <source>Archived certificates are kept here, out of the way.</source>
        <translation>已归档的证书保存在这里，不会打扰您。</translation>
    </message>
    <message>
        <source>All certificates are archived.</source>
        <translation>所有证书均已归档。</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>No order is open</source>
        <translation>没有进行中的订单</translation>
    </message>
    <message>
        <source>Nothing expires soon</source>
        <translation>没有即将到期的证书</translation>
    </message>
    <message>
        <source>No practice certificates</source>
        <translation>没有演练证书</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>没有已归档的证书</translation>
    </message>
    <message>
        <source>No certificates here</source>
        <translation>此处没有证书</translation>
    </message>
    <message>
        <source>Certificates and orders</source>
        <translation>证书和订单</translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation>尚无证书</translation>
    </message>
    <message>
        <source>Get a certificate for a domain you control. You will add one DNS record or one file by hand.</source>
        <translation>为您控制的域名申请证书。您需要手动添加一条 DNS 记录或放置一个文件。</translation>
    </message>
    <message>
        <source>New Certificate…</source>
        <translation>申请证书…</translation>
    </message>
    <message>
        <source>Practise with the Staging CA…</source>
        <translation>使用测试环境演练…</translation>
    </message>
    <message>
        <source>Names, serial numbers, issuers and fingerprints are searched.</source>
        <translation>可按域名、序列号、颁发者和指纹搜索。</translation>
    </message>
    <message>
        <source>Clear Search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的内容</translation>
    </message>
    <message>
        <source>All Certificates</source>
        <translation>所有证书</translation>
    </message>
    <message>
        <source>Needs Attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Orders in Progress</source>
        <translation>进行中的订单</translation>
    </message>
    <message>
        <source>Expiring Soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Two thirds of its lifetime are over. Renew it and install the new one before %1.</source>
        <translation>有效期已过三分之二。请续期，并在 %1之前安装新证书。</translation>
    </message>
    <message>
        <source>Browsers refuse it since %1. Get a new one and install it.</source>
        <translation>自 %1起浏览器不再接受此证书。请申请新证书并安装。</translation>
    </message>
    <message>
        <source>Records must be added at your DNS provider. The order shows them ready to copy.</source>
        <translation>需要在 DNS 服务商处添加记录。打开订单即可复制所需内容。</translation>
    </message>
    <message>
        <source>A file must be put on the web server. The order shows it ready to copy.</source>
        <translation>需要在网页服务器上放置文件。打开订单即可复制所需内容。</translation>
    </message>
    <message>
        <source>The order cannot go on by itself. Open it to see what it needs.</source>
        <translation>订单无法自动继续。请打开订单查看需要做什么。</translation>
    </message>
    <message>
        <source>The order has failed. Open it to see why and what to do.</source>
        <translation>订单失败。请打开订单查看原因和处理方法。</translation>
    </message>
    <message>
        <source>Nothing to do: the order goes on by itself.</source>
        <translation>无需操作，订单会自动继续。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Export selected certificate</source>
        <translation>导出所选证书</translation>
    </message>
    <message>
        <source>Continue Order</source>
        <translation>继续订单</translation>
    </message>
    <message>
        <source>Continue selected order</source>
        <translation>继续所选订单</translation>
    </message>
    <message>
        <source>Open selected certificate</source>
        <translation>打开所选证书</translation>
    </message>
    <message>
        <source>Renew selected certificate</source>
        <translation>为所选证书续期</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>CA and its issuing certificate</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a moment until a moment</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Ordered from</source>
        <translation>受理 CA</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>To do by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Cannot reach %1</source>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>%1 did not answer. Perhaps this computer is offline, or a proxy or firewall is in the way.</source>
        <translation>%1 没有应答。可能是这台电脑未连接网络，或者被代理、防火墙阻挡。</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy. Certwright keeps trying by itself.</source>
        <translation>请检查网络连接和代理设置。Certwright 会自动继续尝试。</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy, then try again.</source>
        <translation>请检查网络连接和代理设置，然后重试。</translation>
    </message>
    <message>
        <source>The CA asks to wait until %1</source>
        <translation>CA 要求等到 %1 再试</translation>
    </message>
    <message>
        <source>One of the CA&apos;s rate limits is used up.</source>
        <translation>CA 的某项速率限制已用尽。</translation>
    </message>
    <message>
        <source>Do nothing until %1. Trying earlier does not help.</source>
        <translation>请等到 %1 再操作，提前尝试没有用。</translation>
    </message>
    <message>
        <source>The CA asks to wait</source>
        <translation>CA 要求等待</translation>
    </message>
    <message>
        <source>Wait some hours before trying again. Trying earlier does not help.</source>
        <translation>请等待几小时再试，提前尝试没有用。</translation>
    </message>
    <message>
        <source>The folder does not exist</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>Nothing was found at %1.</source>
        <translation>在 %1 处没有找到任何内容。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The CA no longer has this</source>
        <translation>CA 已不再保留此内容</translation>
    </message>
    <message>
        <source>What was asked for does not exist at the CA any more. CAs forget orders some time after they have run out.</source>
        <translation>所请求的内容在 CA 处已不存在。订单失效一段时间后，CA 会将其清除。</translation>
    </message>
    <message>
        <source>Make a new order with the same names.</source>
        <translation>请用相同域名新建订单。</translation>
    </message>
    <message>
        <source>This directory URL cannot be used</source>
        <translation>此目录网址不可用</translation>
    </message>
    <message>
        <source>It must begin with https:// and must not be in the list of CAs already.</source>
        <translation>网址必须以 https:// 开头，并且不能与已有的 CA 重复。</translation>
    </message>
    <message>
        <source>Copy the directory URL from the CA&apos;s documentation.</source>
        <translation>请从 CA 的文档中复制目录网址。</translation>
    </message>
    <message>
        <source>This input cannot be used</source>
        <translation>输入内容不可用</translation>
    </message>
    <message>
        <source>Something that was typed or chosen does not fit.</source>
        <translation>输入或选择的某项内容不合要求。</translation>
    </message>
    <message>
        <source>“%1” does not fit what is needed here.</source>
        <translation>“%1”不符合此处的要求。</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Cannot write to this folder</source>
        <translation>无法写入此文件夹</translation>
    </message>
    <message>
        <source>The system does not let you write to %1.</source>
        <translation>系统不允许您写入 %1。</translation>
    </message>
    <message>
        <source>Choose a folder that belongs to you.</source>
        <translation>请选择您有权写入的文件夹。</translation>
    </message>
    <message>
        <source>The system did not allow it</source>
        <translation>系统未允许此操作</translation>
    </message>
    <message>
        <source>Permission was refused, or a question of the key store was dismissed.</source>
        <translation>权限被拒绝，或者密钥库的询问被关闭。</translation>
    </message>
    <message>
        <source>Allow it when the system asks, then try again.</source>
        <translation>请在系统询问时允许，然后重试。</translation>
    </message>
    <message>
        <source>This is not an ACME directory</source>
        <translation>这不是 ACME 目录</translation>
    </message>
    <message>
        <source>The address answered with something else, perhaps the sign-in page of this network.</source>
        <translation>该地址返回了其他内容，可能是此网络的登录页面。</translation>
    </message>
    <message>
        <source>Open a web page to see whether the network asks you to sign in, and check the directory URL.</source>
        <translation>请打开任意网页，看网络是否要求登录，并检查目录网址。</translation>
    </message>
    <message>
        <source>The CA&apos;s answer cannot be understood</source>
        <translation>无法理解 CA 的应答</translation>
    </message>
    <message>
        <source>It does not follow the ACME protocol, so Certwright stopped.</source>
        <translation>应答不符合 ACME 协议，因此 Certwright 已停止。</translation>
    </message>
    <message>
        <source>Try again later. If it comes back, report it to the CA with the text below.</source>
        <translation>请稍后重试。如果再次出现，请将下面的内容报告给 CA。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>There is no space left to write. What was there is unharmed.</source>
        <translation>没有可写入的空间，原有内容未受影响。</translation>
    </message>
    <message>
        <source>There is no space left to write %1. What was there is unharmed.</source>
        <translation>没有足够的空间写入 %1，原有内容未受影响。</translation>
    </message>
    <message>
        <source>Make room or choose another disk, then try again.</source>
        <translation>请清理空间或选择其他磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Cannot write the files</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>Writing to %1 failed. Files that were there are unharmed.</source>
        <translation>写入 %1 失败，原有文件未受影响。</translation>
    </message>
    <message>
        <source>Check the disk, or choose another folder.</source>
        <translation>请检查磁盘，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saving failed</source>
        <translation>保存失败</translation>
    </message>
    <message>
        <source>The file system or the database reported a fault.</source>
        <translation>文件系统或数据库报告了错误。</translation>
    </message>
    <message>
        <source>The system reported a fault at %1.</source>
        <translation>系统报告 %1 出错。</translation>
    </message>
    <message>
        <source>Check the disk that holds Certwright&apos;s data, then try again.</source>
        <translation>请检查存放 Certwright 数据的磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The private key is not in the key store</source>
        <translation>私钥不在密钥库中</translation>
    </message>
    <message>
        <source>The key store is open and does not hold this key. Perhaps the key was stored in another keychain or on another computer.</source>
        <translation>密钥库已打开，但其中没有此密钥。密钥可能保存在其他钥匙串或另一台电脑上。</translation>
    </message>
    <message>
        <source>Open the keychain that held it, or restore a backup. Certwright never makes a new key in its place.</source>
        <translation>请打开原来保存它的钥匙串，或者恢复备份。Certwright 绝不会擅自生成新密钥来代替。</translation>
    </message>
    <message>
        <source>The connection broke off</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>It is not known whether the CA got the request.</source>
        <translation>无法确定 CA 是否收到了请求。</translation>
    </message>
    <message>
        <source>Try again: Certwright first reads the state at the CA, and sends nothing twice.</source>
        <translation>请重试：Certwright 会先读取 CA 处的状态，不会重复发送。</translation>
    </message>
    <message>
        <source>The connection to the CA is not secure</source>
        <translation>与 CA 的连接不安全</translation>
    </message>
    <message>
        <source>The server could not prove that it is %1. Perhaps this network inspects encrypted connections, or the clock of this computer is wrong.</source>
        <translation>服务器无法证明自己是 %1。可能是此网络会检查加密连接，或者这台电脑的时间不正确。</translation>
    </message>
    <message>
        <source>Check the date of this computer or use another network. For a private CA, add the CA again together with its root certificate.</source>
        <translation>请检查这台电脑的日期，或者换用其他网络。如果是私有 CA，请重新添加该 CA 并附上其根证书。</translation>
    </message>
    <message>
        <source>The CA is busy</source>
        <translation>CA 繁忙</translation>
    </message>
    <message>
        <source>Its servers have no time at the moment.</source>
        <translation>CA 的服务器暂时无法处理。</translation>
    </message>
    <message>
        <source>Wait some minutes. Nothing is lost.</source>
        <translation>请等待几分钟，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The CA refused the request</source>
        <translation>CA 拒绝了请求</translation>
    </message>
    <message>
        <source>The CA gave a reason that Certwright has no words for.</source>
        <translation>CA 给出的原因不在 Certwright 能够解释的范围内。</translation>
    </message>
    <message>
        <source>Read what the CA said below, change the order to suit, and place it again.</source>
        <translation>请阅读下面 CA 的说明，据此修改订单后重新提交。</translation>
    </message>
    <message>
        <source>The CA needs something from you first</source>
        <translation>CA 需要您先完成一项操作</translation>
    </message>
    <message>
        <source>The order cannot go on before a step on the CA&apos;s website is done.</source>
        <translation>在 CA 的网站上完成一个步骤之前，订单无法继续。</translation>
    </message>
    <message>
        <source>Read what the CA said below and follow it, then go on here.</source>
        <translation>请阅读下面 CA 的说明并照做，然后在此继续。</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>It does not open what it should open.</source>
        <translation>此密码无法打开对应的内容。</translation>
    </message>
    <message>
        <source>Type the password again. Mind upper and lower case.</source>
        <translation>请重新输入密码，注意区分大小写。</translation>
    </message>
    <message>
        <source>The key store is locked</source>
        <translation>密钥库已锁定</translation>
    </message>
    <message>
        <source>Your keys are safe in it, but they cannot be read while it is locked.</source>
        <translation>您的密钥安全地保存在其中，但锁定期间无法读取。</translation>
    </message>
    <message>
        <source>Unlock the key store, then go on.</source>
        <translation>请解锁密钥库，然后继续。</translation>
    </message>
    <message>
        <source>There is no key store to use</source>
        <translation>没有可用的密钥库</translation>
    </message>
    <message>
        <source>No keychain service answers on this computer, so there is no safe place for a private key.</source>
        <translation>这台电脑上没有钥匙串服务，因此没有安全的地方保存私钥。</translation>
    </message>
    <message>
        <source>Install GNOME Keyring or KWallet, or choose a passphrase in the settings.</source>
        <translation>请安装 GNOME Keyring 或 KWallet，或者在设置中选择使用口令。</translation>
    </message>
    <message>
        <source>Stored data is damaged</source>
        <translation>保存的数据已损坏</translation>
    </message>
    <message>
        <source>What was read is not what had been written. It is kept as it is and not used.</source>
        <translation>读取的内容与写入时不同。数据已原样保留，不会被使用。</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>请恢复备份。</translation>
    </message>
    <message>
        <source>A cryptographic operation failed</source>
        <translation>密码运算失败</translation>
    </message>
    <message>
        <source>The cryptographic library reported a fault.</source>
        <translation>密码库报告了错误。</translation>
    </message>
    <message>
        <source>Try once more. If it fails again, report it with the text below.</source>
        <translation>请再试一次。如果仍然失败，请报告下面的内容。</translation>
    </message>
    <message>
        <source>This is not possible here</source>
        <translation>此处无法执行该操作</translation>
    </message>
    <message>
        <source>The CA or this version of Certwright does not offer it.</source>
        <translation>CA 或此版本的 Certwright 不支持该操作。</translation>
    </message>
    <message>
        <source>Choose another way, or another CA.</source>
        <translation>请选择其他方式或其他 CA。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>It was stopped before it was finished.</source>
        <translation>操作在完成之前被停止。</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>可以随时重新开始。</translation>
    </message>
    <message>
        <source>It happened while asking the CA what it demands.</source>
        <translation>出错时正在询问 CA 的要求。</translation>
    </message>
    <message>
        <source>It happened while registering the account.</source>
        <translation>出错时正在注册账户。</translation>
    </message>
    <message>
        <source>It happened while placing the order.</source>
        <translation>出错时正在提交订单。</translation>
    </message>
    <message>
        <source>It happened while the CA was checking the names.</source>
        <translation>出错时 CA 正在验证域名。</translation>
    </message>
    <message>
        <source>It happened while the CA was checking %1.</source>
        <translation>出错时 CA 正在验证 %1。</translation>
    </message>
    <message>
        <source>It happened while the certificate was being issued.</source>
        <translation>出错时正在签发证书。</translation>
    </message>
    <message>
        <source>It happened while exporting files.</source>
        <translation>出错时正在导出文件。</translation>
    </message>
    <message>
        <source>It happened while exporting to %1.</source>
        <translation>出错时正在导出到 %1。</translation>
    </message>
    <message>
        <source>It happened while unlocking the key store.</source>
        <translation>出错时正在解锁密钥库。</translation>
    </message>
    <message>
        <source>It happened while revoking the certificate.</source>
        <translation>出错时正在吊销证书。</translation>
    </message>
    <message>
        <source>It happened while changing the account.</source>
        <translation>出错时正在修改账户。</translation>
    </message>
    <message>
        <source>It happened while testing the directory URL.</source>
        <translation>出错时正在测试目录网址。</translation>
    </message>
    <message>
        <source>It happened while reading or writing Certwright&apos;s own data.</source>
        <translation>出错时正在读写 Certwright 自己的数据。</translation>
    </message>
    <message>
        <source>the CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>the cause, then what was being done</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>New Order with the Same Names</source>
        <translation>用相同域名新建订单</translation>
    </message>
    <message>
        <source>Agree to the Terms</source>
        <translation>同意条款</translation>
    </message>
    <message>
        <source>Enter the Key ID…</source>
        <translation>输入密钥 ID…</translation>
    </message>
    <message>
        <source>Cost</source>
        <comment>label: what the failed try cost</comment>
        <translation>影响</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>label: the cause</comment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Do</source>
        <comment>label: the remedy</comment>
        <translation>处理</translation>
    </message>
    <message>
        <source>%1 Next try: %2.</source>
        <comment>the remedy, then a time</comment>
        <translation>%1下次尝试：%2。</translation>
    </message>
    <message>
        <source>What the CA said</source>
        <translation>CA 的说明</translation>
    </message>
    <message>
        <source>Details for a report</source>
        <translation>供报告用的详情</translation>
    </message>
    <message>
        <source>Open the CA&apos;s Page</source>
        <translation>打开 CA 的网页</translation>
    </message>
    <message>
        <source>the name</source>
        <comment>stands for an unknown domain name</comment>
        <translation>该域名</translation>
    </message>
    <message>
        <source>A CAA record forbids this CA</source>
        <translation>CAA 记录不允许该 CA 签发</translation>
    </message>
    <message>
        <source>The CAA record that holds for %1 does not list this CA.</source>
        <translation>对 %1 生效的 CAA 记录没有列出该 CA。</translation>
    </message>
    <message>
        <source>Add a CAA record that allows this CA, or take another CA.</source>
        <translation>请添加允许该 CA 的 CAA 记录，或者选择其他 CA。</translation>
    </message>
    <message>
        <source>Add this DNS record, then make a new order: %1 CAA 0 %2 &quot;%3&quot;</source>
        <translation>请添加以下 DNS 记录，然后新建订单：%1 CAA 0 %2 &quot;%3&quot;</translation>
    </message>
    <message>
        <source>The CA does not accept this account</source>
        <translation>CA 不接受此账户</translation>
    </message>
    <message>
        <source>The account was perhaps deactivated, or the key ID and HMAC key are not right.</source>
        <translation>账户可能已停用，或者密钥 ID 和 HMAC 密钥不正确。</translation>
    </message>
    <message>
        <source>Use another account, or get a new key ID and HMAC key from the CA.</source>
        <translation>请使用其他账户，或者从 CA 获取新的密钥 ID 和 HMAC 密钥。</translation>
    </message>
    <message>
        <source>The CA does not let this account finish the order</source>
        <translation>CA 不允许此账户完成订单</translation>
    </message>
    <message>
        <source>The order belongs to another account, or the request does not match it.</source>
        <translation>订单属于其他账户，或者证书签名请求与订单不符。</translation>
    </message>
    <message>
        <source>This key may not revoke the certificate</source>
        <translation>此密钥无权吊销该证书</translation>
    </message>
    <message>
        <source>The certificate was ordered with another account.</source>
        <translation>该证书是用其他账户申请的。</translation>
    </message>
    <message>
        <source>Sign with the private key of the certificate instead.</source>
        <translation>请改用证书的私钥签名。</translation>
    </message>
    <message>
        <source>The CA saw another value than expected</source>
        <translation>CA 查到的值与预期不符</translation>
    </message>
    <message>
        <source>What it found for %1 is missing or is not what this order needs.</source>
        <translation>CA 为 %1 查到的内容缺失，或者不是此订单所需的内容。</translation>
    </message>
    <message>
        <source>Compare what is in place with the record or file of this order, then make a new order: a failed try uses up its values.</source>
        <translation>请将已放置的内容与此订单的记录或文件对照，然后新建订单：验证失败后原有的值即作废。</translation>
    </message>
    <message>
        <source>A limit of the CA is reached</source>
        <translation>已达到 CA 的限制</translation>
    </message>
    <message>
        <source>The CA counts orders, certificates and failed tries, and one of its limits is used up.</source>
        <translation>CA 会统计订单、证书和失败次数，其中一项限制已用尽。</translation>
    </message>
    <message>
        <source>Wait before trying again; what the CA said below names the limit.</source>
        <translation>请等待一段时间再试；下面 CA 的说明会指出是哪项限制。</translation>
    </message>
    <message>
        <source>Try again after %1. Trying earlier does not help.</source>
        <translation>请在 %1 之后重试，提前尝试没有用。</translation>
    </message>
    <message>
        <source>The CA has new terms of service</source>
        <translation>CA 的服务条款已更新</translation>
    </message>
    <message>
        <source>It goes on only after you have agreed to them.</source>
        <translation>您同意新条款后 CA 才会继续。</translation>
    </message>
    <message>
        <source>Read the terms, agree to them if you do, and the order goes on.</source>
        <translation>请阅读条款；如果同意，订单即可继续。</translation>
    </message>
    <message>
        <source>The CA does not know this account</source>
        <translation>CA 中不存在此账户</translation>
    </message>
    <message>
        <source>There is no account for this key. Production and staging keep separate accounts.</source>
        <translation>没有与此密钥对应的账户。生产环境和测试环境的账户相互独立。</translation>
    </message>
    <message>
        <source>Check that the right CA is chosen, or register the account again.</source>
        <translation>请检查是否选对了 CA，或者重新注册账户。</translation>
    </message>
    <message>
        <source>This certificate was already revoked</source>
        <translation>此证书此前已被吊销</translation>
    </message>
    <message>
        <source>Somebody revoked it before.</source>
        <translation>此前已有人将它吊销。</translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation>无需再做任何操作。</translation>
    </message>
    <message>
        <source>The CA does not accept the certificate request</source>
        <translation>CA 不接受此证书签名请求</translation>
    </message>
    <message>
        <source>Usually the kind of key or one of the names does not suit it.</source>
        <translation>通常是密钥类型或其中某个域名不合要求。</translation>
    </message>
    <message>
        <source>Make a new order with another key type. Some CAs also demand a contact address.</source>
        <translation>请用其他密钥类型新建订单。有些 CA 还要求填写联系邮箱。</translation>
    </message>
    <message>
        <source>The CA lost track of the conversation</source>
        <translation>CA 无法继续此次会话</translation>
    </message>
    <message>
        <source>It kept refusing the numbers that keep messages from being replayed.</source>
        <translation>CA 一直拒绝用于防止消息重放的随机数。</translation>
    </message>
    <message>
        <source>Try again in a minute. Nothing is lost.</source>
        <translation>请一分钟后重试，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The CA does not accept this kind of key</source>
        <translation>CA 不接受此类密钥</translation>
    </message>
    <message>
        <source>The key&apos;s type or size is not on its list.</source>
        <translation>密钥的类型或长度不在 CA 支持的范围内。</translation>
    </message>
    <message>
        <source>Make a new order with ECDSA P-256 or RSA 2048.</source>
        <translation>请使用 ECDSA P-256 或 RSA 2048 新建订单。</translation>
    </message>
    <message>
        <source>The CA does not accept this reason</source>
        <translation>CA 不接受此原因</translation>
    </message>
    <message>
        <source>Each CA allows only some reasons for revoking.</source>
        <translation>每个 CA 只允许部分吊销原因。</translation>
    </message>
    <message>
        <source>Choose another reason.</source>
        <translation>请选择其他原因。</translation>
    </message>
    <message>
        <source>The CA cannot work with this account key</source>
        <translation>CA 无法使用此账户密钥</translation>
    </message>
    <message>
        <source>It does not know the key&apos;s way of signing.</source>
        <translation>CA 不支持此密钥的签名方式。</translation>
    </message>
    <message>
        <source>Register a new account, with another type of key.</source>
        <translation>请使用其他类型的密钥注册新账户。</translation>
    </message>
    <message>
        <source>The CA found several problems</source>
        <translation>CA 发现多个问题</translation>
    </message>
    <message>
        <source>There is one for each of the names listed below.</source>
        <translation>下面列出的每个域名都有一个问题。</translation>
    </message>
    <message>
        <source>Correct every name that is listed, or leave it out of a new order.</source>
        <translation>请更正列出的每个域名，或者在新订单中将其去掉。</translation>
    </message>
    <message>
        <source>The CA could not reach the server of %1</source>
        <translation>CA 无法连接 %1 的服务器</translation>
    </message>
    <message>
        <source>Port 80 did not answer when the CA called from the internet.</source>
        <translation>CA 从互联网访问 80 端口时没有应答。</translation>
    </message>
    <message>
        <source>Check the address records (also AAAA: CAs try IPv6 first), the firewall and any port forwarding. Then make a new order.</source>
        <translation>请检查地址记录（包括 AAAA 记录：CA 会优先使用 IPv6）、防火墙和端口转发，然后新建订单。</translation>
    </message>
    <message>
        <source>The CA&apos;s DNS lookup for %1 failed</source>
        <translation>CA 查询 %1 的 DNS 失败</translation>
    </message>
    <message>
        <source>The record does not exist for the CA, or a name server or DNSSEC is broken.</source>
        <translation>CA 未查到该记录，或者某台域名服务器或 DNSSEC 有故障。</translation>
    </message>
    <message>
        <source>Check the record&apos;s name and that every name server has it. Then make a new order: a failed try uses up its values.</source>
        <translation>请检查主机记录，并确认每台域名服务器上都有此记录，然后新建订单：验证失败后原有的值即作废。</translation>
    </message>
    <message>
        <source>This CA needs an account key from its website</source>
        <translation>该 CA 需要外部账户绑定 (EAB)</translation>
    </message>
    <message>
        <source>It registers an account only together with one of its customer accounts.</source>
        <translation>只有与 CA 网站上的客户账户绑定后，才能注册账户。</translation>
    </message>
    <message>
        <source>Get a key ID and an HMAC key (EAB) from the CA&apos;s website and enter them here.</source>
        <translation>请从 CA 的网站获取密钥 ID 和 HMAC 密钥 (EAB)，并在此输入。</translation>
    </message>
    <message>
        <source>The CA found a wrong value for %1</source>
        <translation>CA 为 %1 查到的值不正确</translation>
    </message>
    <message>
        <source>Something is in place, but it is not the value of this order. Perhaps it is left over from an earlier one.</source>
        <translation>已放置了内容，但不是此订单的值，可能是以前的订单遗留的。</translation>
    </message>
    <message>
        <source>Look for spaces and quotes that came in with the value. Then make a new order and use its values.</source>
        <translation>请检查记录值中是否混入了空格或引号，然后新建订单并使用其中的值。</translation>
    </message>
    <message>
        <source>The CA does not accept this e-mail address</source>
        <translation>CA 不接受此邮箱地址</translation>
    </message>
    <message>
        <source>The contact address is not one it can write to.</source>
        <translation>CA 无法向此联系邮箱发送邮件。</translation>
    </message>
    <message>
        <source>Enter another contact address, or leave it empty.</source>
        <translation>请输入其他联系邮箱，或者留空。</translation>
    </message>
    <message>
        <source>The CA does not take this kind of contact</source>
        <translation>CA 不接受此类联系方式</translation>
    </message>
    <message>
        <source>It takes plain e-mail addresses only, if any.</source>
        <translation>CA 只接受普通的邮箱地址，或者不接受任何联系方式。</translation>
    </message>
    <message>
        <source>Leave the contact empty.</source>
        <translation>请将联系邮箱留空。</translation>
    </message>
    <message>
        <source>The CA did not understand the request</source>
        <translation>CA 无法理解此请求</translation>
    </message>
    <message>
        <source>Something in it is not the way this CA wants it.</source>
        <translation>请求中的某些内容不符合该 CA 的要求。</translation>
    </message>
    <message>
        <source>Read what the CA said below. If it is not about something that you typed, report it.</source>
        <translation>请阅读下面 CA 的说明。如果问题不在您输入的内容，请报告此问题。</translation>
    </message>
    <message>
        <source>Not every name is validated yet</source>
        <translation>并非所有域名都已通过验证</translation>
    </message>
    <message>
        <source>The CA still waits for the proof of at least one name.</source>
        <translation>CA 仍在等待至少一个域名的验证。</translation>
    </message>
    <message>
        <source>Go back to the proofs and ask the CA to check.</source>
        <translation>请返回验证步骤，并请求 CA 验证。</translation>
    </message>
    <message>
        <source>The CA does not issue for %1</source>
        <translation>该 CA 不为 %1 签发证书</translation>
    </message>
    <message>
        <source>Its rules forbid certificates for this name.</source>
        <translation>CA 的规定不允许为此域名签发证书。</translation>
    </message>
    <message>
        <source>Leave the name out, or take another CA.</source>
        <translation>请去掉该域名，或者选择其他 CA。</translation>
    </message>
    <message>
        <source>The CA has a fault at its side</source>
        <translation>CA 自身出现故障</translation>
    </message>
    <message>
        <source>The fault is in its servers, not in your order.</source>
        <translation>故障发生在 CA 的服务器上，与您的订单无关。</translation>
    </message>
    <message>
        <source>Try again later; the CA&apos;s status page may say more.</source>
        <translation>请稍后重试；CA 的状态页面可能有更多信息。</translation>
    </message>
    <message>
        <source>The CA met a TLS fault at the server of %1</source>
        <translation>CA 访问 %1 的服务器时遇到 TLS 错误</translation>
    </message>
    <message>
        <source>The server or a redirect to https did not make a secure connection.</source>
        <translation>服务器或到 https 的重定向未能建立安全连接。</translation>
    </message>
    <message>
        <source>Correct the server&apos;s TLS set-up, or serve the file without a redirect. Then make a new order.</source>
        <translation>请修正服务器的 TLS 配置，或者不经重定向直接提供文件，然后新建订单。</translation>
    </message>
    <message>
        <source>The CA does not issue for this kind of name</source>
        <translation>该 CA 不为此类名称签发证书</translation>
    </message>
    <message>
        <source>Some CAs take no IP addresses, or only with some profiles.</source>
        <translation>有些 CA 不接受 IP 地址，或者只在部分证书配置中接受。</translation>
    </message>
    <message>
        <source>Leave the address out, or choose another profile or CA.</source>
        <translation>请去掉该地址，或者选择其他证书配置或 CA。</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n File(s)</source>
        <translation>
            <numerusform>导出 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Checked: the key matches, %n certificate(s) in the chain</source>
        <translation>
            <numerusform>已检查：密钥匹配，证书链中有 %n 个证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>正在写入并回读检查…</translation>
    </message>
    <message>
        <source>For</source>
        <comment>label: the server that the files are for</comment>
        <translation>用于</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Friendly &amp;name</source>
        <translation>友好名称(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Export it all the same: browsers do not trust this staging certificate</source>
        <translation>仍然导出：浏览器不会信任此测试证书</translation>
    </message>
    <message>
        <source>PEM files: nginx, Apache, HAProxy, Postfix, Caddy…</source>
        <translation>PEM 文件：nginx、Apache、HAProxy、Postfix、Caddy…</translation>
    </message>
    <message>
        <source>PFX file: IIS and Windows, Java, Azure…</source>
        <translation>PFX 格式：IIS 和 Windows、Java、Azure…</translation>
    </message>
    <message>
        <source>Encrypt with a password; the server asks for it at every start</source>
        <translation>用密码加密，服务器每次启动时都会要求输入</translation>
    </message>
    <message>
        <source>No password: whoever has the file has the key</source>
        <translation>不设密码：任何得到该文件的人都能使用私钥</translation>
    </message>
    <message>
        <source>Windows Server 2019 and later, Java (AES-256, SHA-256)</source>
        <translation>Windows Server 2019 及更高版本、Java（AES-256、SHA-256）</translation>
    </message>
    <message>
        <source>Windows Server 2016 and older, macOS Keychain (3DES, SHA-1)</source>
        <translation>Windows Server 2016 及更早版本、macOS 钥匙串（3DES、SHA-1）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>%1.fullchain.pem: certificate and intermediates</source>
        <translation>%1.fullchain.pem：证书和中间证书</translation>
    </message>
    <message>
        <source>%1.key: private key, readable by you alone</source>
        <translation>%1.key：私钥，只有您可以读取</translation>
    </message>
    <message>
        <source>%1.crt: certificate alone</source>
        <translation>%1.crt：仅证书</translation>
    </message>
    <message>
        <source>%1.chain.pem: intermediates alone</source>
        <translation>%1.chain.pem：仅中间证书</translation>
    </message>
    <message>
        <source>%1.pfx: certificate, intermediates and private key</source>
        <translation>%1.pfx：证书、中间证书和私钥</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already and will be replaced; the old ones are kept with the ending .bak.</source>
        <translation>
            <numerusform>有 %n 个文件已存在，将被替换；原文件会以 .bak 为后缀保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>Java cannot open files whose password has letters beyond plain ASCII.</source>
        <translation>Java 无法打开密码中含有非 ASCII 字符的文件。</translation>
    </message>
    <message>
        <source>Choose at least one file</source>
        <translation>请至少选择一个文件</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>请选择文件夹</translation>
    </message>
    <message>
        <source>Enter the whole path of the folder</source>
        <translation>请输入文件夹的完整路径</translation>
    </message>
    <message>
        <source>Confirm that you want to export a staging certificate</source>
        <translation>请确认要导出测试证书</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Suggest a password</source>
        <translation>生成一个密码</translation>
    </message>
    <message>
        <source>Private keys are kept in encrypted files on this computer. Enter their passphrase to use them.</source>
        <translation>私钥保存在这台电脑上的加密文件中。输入口令后才能使用。</translation>
    </message>
    <message>
        <source>There is no keychain to use, so private keys will be kept in files that are encrypted with a passphrase of yours. The passphrase is asked for once each time the program starts. It is stored nowhere: whoever forgets it loses the keys.</source>
        <translation>没有可用的钥匙串，因此私钥将保存在用您设定的口令加密的文件中。程序每次启动时会询问一次口令。口令不会保存在任何地方：忘记口令就会失去密钥。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Keep Keys in Encrypted Files</source>
        <translation>将密钥保存在加密文件中</translation>
    </message>
    <message>
        <source>Unlock Keys</source>
        <translation>解锁密钥</translation>
    </message>
    <message>
        <source>Use Encrypted Files</source>
        <translation>使用加密文件</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Repeat passphrase</source>
        <translation>再次输入口令(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>至少需要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>About Certwright</source>
        <translation>关于 Certwright</translation>
    </message>
    <message>
        <source>Certwright</source>
        <translation>Certwright</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Certificates for your domains from Let&apos;s Encrypt and every other ACME CA, with keys that stay in the keychain of this computer.</source>
        <translation>从 Let&apos;s Encrypt 和其他任何 ACME CA 为您的域名申请证书，密钥始终保存在这台电脑的钥匙串中。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>以 GNU 通用公共许可证（第 3 版或更高版本）发布的自由软件，不提供任何担保。</translation>
    </message>
    <message>
        <source>The key store</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>The keys are locked. Nothing can be ordered or exported until you enter their passphrase.</source>
        <translation>密钥已锁定。输入口令之前无法申请证书，也无法导出。</translation>
    </message>
    <message>
        <source>%1 is locked. The keys in it are safe, but nothing can be ordered or exported until it is unlocked. Choose Try Again and enter its password.</source>
        <translation>%1 已锁定。其中的密钥是安全的，但解锁之前无法申请证书，也无法导出。请选择“重试”并输入它的密码。</translation>
    </message>
    <message>
        <source>No keychain answers on this computer, so there is no safe place for private keys. Install and start GNOME Keyring or KWallet, then choose Try Again.</source>
        <translation>这台电脑上没有钥匙串服务，因此没有安全的地方保存私钥。请安装并启动 GNOME Keyring 或 KWallet，然后选择“重试”。</translation>
    </message>
    <message>
        <source>%1 has no keyring to write to. Create a default keyring (in Passwords and Keys), then choose Try Again.</source>
        <translation>%1 中没有可写入的密钥环。请（在“密码和密钥”中）创建默认密钥环，然后选择“重试”。</translation>
    </message>
    <message>
        <source>%1 does not answer. Perhaps its unlock window waits behind other windows.</source>
        <translation>%1 没有应答。它的解锁窗口可能被其他窗口挡住了。</translation>
    </message>
    <message>
        <source>%1 cannot keep keys: a test key could not be written and read back (%2).</source>
        <translation>%1 无法保存密钥：写入的测试密钥无法正确读回（%2）。</translation>
    </message>
    <message>
        <source>Try the key store again</source>
        <translation>重新尝试密钥库</translation>
    </message>
    <message>
        <source>Use a Passphrase…</source>
        <translation>使用口令…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>&amp;New Certificate…</source>
        <translation>申请证书(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew…</source>
        <translation>续期(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy &amp;Names</source>
        <translation>复制域名(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;Serial Number</source>
        <translation>复制序列号(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;Fingerprint</source>
        <translation>复制指纹(&amp;F)</translation>
    </message>
    <message>
        <source>Copy as &amp;PEM</source>
        <translation>复制为 PEM(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>吊销(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;About Certwright</source>
        <translation>关于 Certwright(&amp;A)</translation>
    </message>
    <message>
        <source>Accounts and CAs</source>
        <translation>账户与 CA</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Preview Pane</source>
        <translation>预览窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>证书(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;ontinue Order</source>
        <translation>继续订单(&amp;O)</translation>
    </message>
    <message>
        <source>Take Out of the &amp;Archive</source>
        <translation>取消归档(&amp;A)</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>已复制到剪贴板</translation>
    </message>
    <message>
        <source>%1 is in the list again.</source>
        <translation>%1 已回到列表中。</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>%1 已归档。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Search names, serial, issuer (%1)</source>
        <translation>搜索域名、序列号、颁发者 (%1)</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>搜索证书</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <comment>the key store&apos;s name</comment>
        <translation>密钥：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n 个证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in progress</source>
        <translation>
            <numerusform>%n 个进行中的订单</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts in the status bar</comment>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>next look in %n hours</source>
        <translation>
            <numerusform>%n 小时后再次检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next look in %n minutes</source>
        <translation>
            <numerusform>%n 分钟后再次检查</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a view and its count</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>A new order for the same %n names is placed at %1, with a new private key. You may have to prove control of the names again. The old certificate stays valid until it expires.</source>
        <extracomment>%n is the number of names, %1 the name of a CA.</extracomment>
        <translation>
            <numerusform>将在 %1 为相同的 %n 个域名提交新订单，并使用新的私钥。可能需要重新验证域名的控制权。旧证书在到期之前仍然有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew %1?</source>
        <translation>为 %1 续期？</translation>
    </message>
    <message>
        <source>Place Order</source>
        <translation>提交订单</translation>
    </message>
    <message>
        <source>Add a CA</source>
        <translation>添加 CA</translation>
    </message>
    <message>
        <source>Add CA</source>
        <translation>添加 CA</translation>
    </message>
    <message>
        <source>How it appears in lists</source>
        <translation>在列表中显示的名称</translation>
    </message>
    <message>
        <source>Trust This CA&apos;s Private Root…</source>
        <translation>信任此 CA 的私有根证书…</translation>
    </message>
    <message>
        <source>Only for CAs inside a company or a lab</source>
        <translation>仅用于公司或实验室内部的 CA</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Directory &amp;URL</source>
        <translation>目录网址(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Terms of service: none</source>
        <translation>服务条款：无</translation>
    </message>
    <message>
        <source>Terms of service: %1</source>
        <translation>服务条款：%1</translation>
    </message>
    <message>
        <source>Needs a key ID and an HMAC key from its website</source>
        <translation>需要其网站提供的密钥 ID 和 HMAC 密钥</translation>
    </message>
    <message>
        <source>Needs no account from its website</source>
        <translation>不需要其网站的账户</translation>
    </message>
    <message>
        <source>Profiles: %1</source>
        <translation>证书配置：%1</translation>
    </message>
    <message>
        <source>Does not say when to renew (no ARI)</source>
        <translation>不提供续期时间建议（无 ARI）</translation>
    </message>
    <message>
        <source>Says when to renew (ARI)</source>
        <translation>提供续期时间建议 (ARI)</translation>
    </message>
    <message>
        <source>Choose the Root Certificate</source>
        <translation>选择根证书</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer)</source>
        <translation>PEM 文件 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1, for this CA alone</source>
        <translation>%1，仅用于此 CA</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate</source>
        <translation>%1 中没有 PEM 证书</translation>
    </message>
    <message>
        <source>Enter a directory URL that begins with https://</source>
        <translation>请输入以 https:// 开头的目录网址</translation>
    </message>
    <message>
        <source>Wait for the CA&apos;s answer</source>
        <translation>请等待 CA 的应答</translation>
    </message>
    <message>
        <source>Test the directory URL first</source>
        <translation>请先测试目录网址</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>Production: browsers trust its certificates, and its limits count.</source>
        <translation>生产环境：证书受浏览器信任，并计入速率限制。</translation>
    </message>
    <message>
        <source>Staging, for practice: nobody trusts its certificates, and nothing can be spoilt.</source>
        <translation>测试环境，用于演练：证书不受信任，也不会造成任何影响。</translation>
    </message>
    <message>
        <source>A CA that was added on this computer.</source>
        <translation>在这台电脑上添加的 CA。</translation>
    </message>
    <message>
        <source>%1 — Production</source>
        <translation>%1 — 生产环境</translation>
    </message>
    <message>
        <source>%1 — practice only</source>
        <translation>%1 — 仅供演练</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <comment>a key type</comment>
        <translation>%1（推荐）</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>&amp;CA</source>
        <translation>&amp;CA</translation>
    </message>
    <message>
        <source>Asking the CA what it demands…</source>
        <translation>正在询问 CA 的要求…</translation>
    </message>
    <message>
        <source>E-mail address, optional</source>
        <translation>邮箱地址，可不填</translation>
    </message>
    <message>
        <source>Con&amp;tact</source>
        <translation>联系邮箱(&amp;T)</translation>
    </message>
    <message>
        <source>I &amp;agree to the CA&apos;s terms of service:</source>
        <translation>我同意 CA 的服务条款(&amp;A)：</translation>
    </message>
    <message>
        <source>Key types</source>
        <translation>密钥类型</translation>
    </message>
    <message>
        <source>&amp;Key type</source>
        <translation>密钥类型(&amp;K)</translation>
    </message>
    <message>
        <source>Certificate profiles</source>
        <translation>证书配置</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>证书配置(&amp;R)</translation>
    </message>
    <message>
        <source>Other CA…</source>
        <translation>其他 CA…</translation>
    </message>
    <message>
        <source>Terms of Service</source>
        <translation>服务条款</translation>
    </message>
    <message>
        <source>The CA&apos;s default</source>
        <translation>CA 的默认配置</translation>
    </message>
    <message>
        <source>More: key %1, profile %2</source>
        <translation>更多：密钥 %1，证书配置 %2</translation>
    </message>
    <message>
        <source>More: key %1</source>
        <translation>更多：密钥 %1</translation>
    </message>
    <message>
        <source>Choose a CA</source>
        <translation>请选择 CA</translation>
    </message>
    <message>
        <source>The contact is not an e-mail address</source>
        <translation>联系邮箱不是有效的邮箱地址</translation>
    </message>
    <message>
        <source>The CA could not be asked what it demands</source>
        <translation>无法向 CA 询问其要求</translation>
    </message>
    <message>
        <source>Wait until the CA has said what it demands</source>
        <translation>请等待 CA 说明其要求</translation>
    </message>
    <message>
        <source>Read the CA&apos;s terms of service and agree to them</source>
        <translation>请阅读并同意 CA 的服务条款</translation>
    </message>
    <message>
        <source>Copy the clean-up list</source>
        <translation>复制清理清单</translation>
    </message>
    <message>
        <source>Copy List</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Done, they are removed</source>
        <translation>已清理完毕</translation>
    </message>
    <message>
        <source>%1 with the value %2</source>
        <comment>a record</comment>
        <translation>%1，记录值为 %2</translation>
    </message>
    <message>
        <source>Key ID and HMAC Key</source>
        <translation>密钥 ID 和 HMAC 密钥</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The CA&apos;s website shows both to its customers. The HMAC key is used once and not kept.</source>
        <translation>两者都可在 CA 的网站上登录客户账户后查看。HMAC 密钥只使用一次，不会保存。</translation>
    </message>
    <message>
        <source>base64 or base64url, as the CA&apos;s website shows it</source>
        <translation>base64 或 base64url，与 CA 网站显示的一致</translation>
    </message>
    <message>
        <source>Key &amp;ID</source>
        <translation>密钥 ID(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;HMAC key</source>
        <translation>HMAC 密钥(&amp;H)</translation>
    </message>
    <message>
        <source>Enter the key ID that the CA gave you</source>
        <translation>请输入 CA 提供的密钥 ID</translation>
    </message>
    <message>
        <source>Enter the HMAC key that the CA gave you</source>
        <translation>请输入 CA 提供的 HMAC 密钥</translation>
    </message>
    <message>
        <source>The HMAC key is not complete: it must be base64 text</source>
        <translation>HMAC 密钥不完整：必须是 base64 文本</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>各地址状态</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>below the web root</comment>
        <translation>目录</translation>
    </message>
    <message>
        <source>Folder of file %1</source>
        <translation>文件 %1 的目录</translation>
    </message>
    <message>
        <source>Copy folder of file %1</source>
        <translation>复制文件 %1 的目录</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name of file %1</source>
        <translation>文件 %1 的名称</translation>
    </message>
    <message>
        <source>Copy name of file %1</source>
        <translation>复制文件 %1 的名称</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Content of file %1</source>
        <translation>文件 %1 的内容</translation>
    </message>
    <message>
        <source>Copy content of file %1</source>
        <translation>复制文件 %1 的内容</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>URL of file %1</source>
        <translation>文件 %1 的网址</translation>
    </message>
    <message>
        <source>Copy URL of file %1</source>
        <translation>复制文件 %1 的网址</translation>
    </message>
    <message>
        <source>The name has no extension. Keep it exactly as it is.</source>
        <translation>文件名没有扩展名，请保持原样。</translation>
    </message>
    <message>
        <source>Save File…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>Save file %1</source>
        <translation>保存文件 %1</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open file %1 in the browser</source>
        <translation>在浏览器中打开文件 %1</translation>
    </message>
    <message>
        <source>Check Now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Check file %1 now</source>
        <translation>立即检查文件 %1</translation>
    </message>
    <message>
        <source>File on the web server of %1</source>
        <translation>%1 网页服务器上的文件</translation>
    </message>
    <message>
        <source>&lt;web root&gt;/%1</source>
        <comment>%1 is a folder</comment>
        <translation>&lt;网站根目录&gt;/%1</translation>
    </message>
    <message>
        <source>not looked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>no address could be asked</source>
        <translation>没有可查询的地址</translation>
    </message>
    <message>
        <source>The web server is being asked</source>
        <translation>正在查询网页服务器</translation>
    </message>
    <message>
        <source>CAs try IPv6 first: serve the file there too, or remove the AAAA record.</source>
        <translation>CA 会优先使用 IPv6：请在 IPv6 上也提供该文件，或者删除 AAAA 记录。</translation>
    </message>
    <message>
        <source>Save the File</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>This was practice: browsers do not trust this staging certificate. The same names can be ordered for real now.</source>
        <translation>这是一次演练：浏览器不信任此测试证书。现在可以用相同的域名正式申请。</translation>
    </message>
    <message>
        <source>Do It for Real…</source>
        <translation>正式申请…</translation>
    </message>
    <message>
        <source>Bring it to your server</source>
        <translation>部署到您的服务器</translation>
    </message>
    <message>
        <source>Export PEM files for nginx, Apache, HAProxy and the like, or a PFX file for IIS, Windows and Java. Then load them in the server.</source>
        <translation>导出 PEM 文件，用于 nginx、Apache、HAProxy 等；或者导出 PFX 文件，用于 IIS、Windows 和 Java。然后在服务器中加载。</translation>
    </message>
    <message>
        <source>Open Certificate</source>
        <translation>打开证书</translation>
    </message>
    <message numerus="yes">
        <source>Certificate issued for %n name(s), valid until %1</source>
        <translation>
            <numerusform>已为 %n 个域名签发证书，有效期至 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Issued by %2.</source>
        <translation>%1。由 %2 颁发。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Issuing the certificate</source>
        <translation>正在签发证书</translation>
    </message>
    <message>
        <source>Nothing is needed from you. You can close this window; the order goes on.</source>
        <translation>无需您操作。可以关闭此窗口，订单会继续进行。</translation>
    </message>
    <message>
        <source>File on the web server</source>
        <translation>在网站上放置文件</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>DNS 记录</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>Choose for each name</source>
        <translation>逐个域名选择</translation>
    </message>
    <message>
        <source>%1 is a wildcard: only a DNS record can prove it</source>
        <translation>%1 是通配符域名，只能通过 DNS 记录验证</translation>
    </message>
    <message>
        <source>The CA offers no file check for %1</source>
        <translation>CA 不支持通过文件验证 %1</translation>
    </message>
    <message>
        <source>Method for %1</source>
        <translation>%1 的验证方式</translation>
    </message>
    <message>
        <source>Methods for %1</source>
        <translation>%1 的可选验证方式</translation>
    </message>
    <message>
        <source>Names on the certificate</source>
        <translation>证书中的域名</translation>
    </message>
    <message>
        <source>One per line, or paste a list. Use * for a wildcard.</source>
        <translation>每行一个，或者粘贴列表。用 * 表示通配符。</translation>
    </message>
    <message>
        <source>Names as understood</source>
        <translation>识别出的域名</translation>
    </message>
    <message>
        <source>Add www</source>
        <translation>添加 www</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be used: correct or remove them</source>
        <translation>
            <numerusform>有 %n 个域名不可用，请更正或删除</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter at least one name</source>
        <translation>请至少输入一个域名</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) to order</source>
        <translation>
            <numerusform>将申请 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no name that lacks its www. form</source>
        <translation>所有域名都已有对应的 www. 形式</translation>
    </message>
    <message>
        <source>DNS record only</source>
        <translation>仅限 DNS 记录</translation>
    </message>
    <message>
        <source>There is no name here</source>
        <translation>此处没有域名</translation>
    </message>
    <message>
        <source>This is not a domain name</source>
        <translation>这不是域名</translation>
    </message>
    <message>
        <source>Underscores are not allowed in certificate names</source>
        <translation>证书中的域名不能包含下划线</translation>
    </message>
    <message>
        <source>Only one star is allowed</source>
        <translation>只允许一个星号</translation>
    </message>
    <message>
        <source>A star must be the whole first part of the name, as in *.example.com</source>
        <translation>星号必须单独作为域名的第一段，例如 *.example.com</translation>
    </message>
    <message>
        <source>Public CAs need a full domain name, such as host.example.com</source>
        <translation>公共 CA 需要完整的域名，例如 host.example.com</translation>
    </message>
    <message>
        <source>Too long: at most 63 characters between dots and 253 in all</source>
        <translation>过长：点与点之间最多 63 个字符，总长最多 253 个字符</translation>
    </message>
    <message>
        <source>Two hyphens in third and fourth place are reserved for xn-- names</source>
        <translation>第三和第四位的两个连字符仅限 xn-- 域名使用</translation>
    </message>
    <message>
        <source>This is not a valid IP address</source>
        <translation>这不是有效的 IP 地址</translation>
    </message>
    <message>
        <source>Listed before</source>
        <translation>前面已列出</translation>
    </message>
    <message>
        <source>Left out: %1 covers it, and CAs refuse both together</source>
        <translation>已省略：%1 已包含它，CA 不接受两者同时出现</translation>
    </message>
    <message>
        <source>Mixes letters of several scripts. Check that this is the name you mean</source>
        <translation>混用了多种文字的字母，请确认这是您想要的域名</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name, and its xn-- form</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The order ran out on %1</source>
        <translation>订单已于 %1 失效</translation>
    </message>
    <message>
        <source>The CA keeps an order open for a limited time only.</source>
        <translation>CA 只在有限的时间内保留订单。</translation>
    </message>
    <message>
        <source>Make a new order with the same names. The old values are void: the new order has values of its own.</source>
        <translation>请用相同域名新建订单。旧的值已作废，新订单会有新的值。</translation>
    </message>
    <message>
        <source>This order was cancelled</source>
        <translation>此订单已取消</translation>
    </message>
    <message>
        <source>Nothing is lost at the CA: the order runs out there by itself.</source>
        <translation>CA 处不会有任何损失：订单会在那里自行失效。</translation>
    </message>
    <message>
        <source>Records and files that you placed for it can be removed. The same names can be ordered again.</source>
        <translation>为此订单放置的记录和文件可以删除。可以再次申请相同的域名。</translation>
    </message>
    <message>
        <source>%1: proved before, nothing to do</source>
        <translation>%1：此前已通过验证，无需操作</translation>
    </message>
    <message>
        <source>%1: checked by the CA</source>
        <translation>%1：已通过 CA 验证</translation>
    </message>
    <message>
        <source>%1: refused by the CA</source>
        <translation>%1：未通过 CA 验证</translation>
    </message>
    <message>
        <source>%1: the CA is checking from several places…</source>
        <translation>%1：CA 正在从多个网络位置验证…</translation>
    </message>
    <message>
        <source>%1: not checked</source>
        <translation>%1：未验证</translation>
    </message>
    <message>
        <source>Private key and signing request created</source>
        <translation>已生成私钥和证书签名请求</translation>
    </message>
    <message>
        <source>Creating the private key and signing request…</source>
        <translation>正在生成私钥和证书签名请求…</translation>
    </message>
    <message>
        <source>Create the private key and signing request</source>
        <translation>生成私钥和证书签名请求</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>证书已签发</translation>
    </message>
    <message>
        <source>The CA is issuing the certificate…</source>
        <translation>CA 正在签发证书…</translation>
    </message>
    <message>
        <source>Issue the certificate</source>
        <translation>签发证书</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>证书链已验证</translation>
    </message>
    <message>
        <source>Fetching and verifying the chain…</source>
        <translation>正在获取并验证证书链…</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>验证证书链</translation>
    </message>
    <message>
        <source>TXT record %1</source>
        <translation>TXT 记录 %1</translation>
    </message>
    <message>
        <source>New Certificate</source>
        <translation>申请证书</translation>
    </message>
    <message>
        <source>Prove Control</source>
        <translation>验证控制权</translation>
    </message>
    <message>
        <source>Issue</source>
        <comment>a certificate</comment>
        <translation>签发</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>%1 — Order</source>
        <translation>%1 — 订单</translation>
    </message>
    <message>
        <source>Placing the order at %1…</source>
        <translation>正在向 %1 提交订单…</translation>
    </message>
    <message>
        <source>The order is placed; its names cannot be changed.</source>
        <translation>订单已提交，域名不能再更改。</translation>
    </message>
    <message>
        <source>%1: not found yet</source>
        <translation>%1：尚未查到</translation>
    </message>
    <message numerus="yes">
        <source>%1: not found yet; resolvers may remember that for up to %n minute(s)</source>
        <translation>
            <numerusform>%1：尚未查到；解析服务器可能会将此结果缓存最多 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: has another value, not this one</source>
        <translation>%1：查到的是其他记录值</translation>
    </message>
    <message>
        <source>%1: has %2, not this value</source>
        <translation>%1：查到的是 %2，不是此记录值</translation>
    </message>
    <message>
        <source>%1: has the value</source>
        <translation>%1：已生效</translation>
    </message>
    <message>
        <source>%1: has the other record of this name, not this one</source>
        <translation>%1：只查到该主机记录的另一条记录，没有这一条</translation>
    </message>
    <message>
        <source>%1: refuses to answer (%2)</source>
        <translation>%1：拒绝应答（%2）</translation>
    </message>
    <message>
        <source>%1: no answer</source>
        <translation>%1：无应答</translation>
    </message>
    <message>
        <source>%1: has the file</source>
        <translation>%1：已有该文件</translation>
    </message>
    <message>
        <source>%1: has the file, after a redirect</source>
        <translation>%1：经重定向后已有该文件</translation>
    </message>
    <message>
        <source>%1: the server answers %2</source>
        <translation>%1：服务器返回 %2</translation>
    </message>
    <message>
        <source>%1: other content, beginning with “%2”</source>
        <translation>%1：内容不同，开头为“%2”</translation>
    </message>
    <message>
        <source>%1: no connection</source>
        <translation>%1：无法连接</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>无法检查</translation>
    </message>
    <message>
        <source>Reachable everywhere</source>
        <translation>已全部可访问</translation>
    </message>
    <message>
        <source>Visible everywhere</source>
        <translation>已全部生效</translation>
    </message>
    <message>
        <source>On %1 of %2 addresses</source>
        <translation>%2 个地址中 %1 个可访问</translation>
    </message>
    <message>
        <source>On %1 of %2 servers</source>
        <translation>%2 台中 %1 台生效</translation>
    </message>
    <message>
        <source>Other content</source>
        <translation>内容不同</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>记录值不一致</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>尚未查到</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝应答</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>要取消此订单吗？</translation>
    </message>
    <message>
        <source>Its records and files are no longer needed then. Nothing is lost at the CA: the order runs out there by itself and does not count as a failure. The same names can be ordered again at any time.</source>
        <translation>取消后不再需要其记录和文件。CA 处不会有任何损失：订单会在那里自行失效，也不计为失败。可以随时再次申请相同的域名。</translation>
    </message>
    <message>
        <source>Cancel Order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Asking the CA what it wants to see…</source>
        <translation>正在询问 CA 需要验证的内容…</translation>
    </message>
    <message>
        <source>Two records have the same name. Add both: do not replace one with the other, and keep records that are already there.</source>
        <translation>两条记录的主机记录相同，请分别添加，不要互相覆盖，也不要删除已有的记录。</translation>
    </message>
    <message>
        <source>Copy all records as zone file</source>
        <translation>以区域文件格式复制全部记录</translation>
    </message>
    <message>
        <source>Copy All as Zone File</source>
        <translation>复制全部（区域文件格式）</translation>
    </message>
    <message>
        <source>Continue by itself once every server has them</source>
        <translation>所有服务器均生效后自动继续</translation>
    </message>
    <message>
        <source>Asks the CA to check as soon as all name servers and addresses show what was placed, while this window is open</source>
        <translation>此窗口打开期间，一旦所有域名服务器和地址都显示已放置的内容，就自动请求 CA 验证</translation>
    </message>
    <message>
        <source>Cancel Order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Ask the CA to Check</source>
        <translation>请求 CA 验证</translation>
    </message>
    <message>
        <source>Saved. You can close this window and come back.</source>
        <translation>已保存，可关闭窗口稍后继续。</translation>
    </message>
    <message>
        <source>Saved. You can close this window and come back; the order is valid until %1.</source>
        <translation>已保存，可关闭窗口稍后继续；订单有效至 %1。</translation>
    </message>
    <message>
        <source>Proved already, nothing to do: %1</source>
        <translation>此前已通过验证，无需操作：%1</translation>
    </message>
    <message>
        <source>Add this TXT record at your DNS provider</source>
        <translation>请在 DNS 服务商处添加以下 TXT 记录</translation>
    </message>
    <message numerus="yes">
        <source>Add these %n TXT records at your DNS provider</source>
        <translation>
            <numerusform>请在 DNS 服务商处添加以下 %n 条 TXT 记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Put this file on the web server</source>
        <translation>请在网页服务器上放置以下文件</translation>
    </message>
    <message numerus="yes">
        <source>Put these %n files on the web servers</source>
        <translation>
            <numerusform>请在网页服务器上放置以下 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to check yet</source>
        <translation>目前没有可检查的内容</translation>
    </message>
    <message>
        <source>Ask Anyway…</source>
        <translation>仍然请求验证…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>Checking again in %n s</source>
        <translation>
            <numerusform>%n 秒后再次检查</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the CA although not every server has it?</source>
        <translation>并非所有服务器均已生效，仍要请求 CA 验证吗？</translation>
    </message>
    <message>
        <source>The CA looks from several places. If one of them does not see what it needs, this try has failed: it counts against the CA&apos;s limit of failed validations, and its values are used up.</source>
        <translation>CA 会从多个网络位置验证。只要其中一处没有查到所需内容，此次验证就会失败：计入 CA 的验证失败次数限制，并且原有的值即作废。</translation>
    </message>
    <message>
        <source>Ask Anyway</source>
        <translation>仍然请求验证</translation>
    </message>
    <message>
        <source>Go Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Relative</source>
        <comment>form of a record&apos;s name</comment>
        <translation>相对名称</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>form of a record&apos;s name</comment>
        <translation>完整名称</translation>
    </message>
    <message>
        <source>With final dot</source>
        <comment>form of a record&apos;s name</comment>
        <translation>末尾带点</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a DNS record</comment>
        <translation>主机记录</translation>
    </message>
    <message>
        <source>Name of record %1</source>
        <translation>记录 %1 的主机记录</translation>
    </message>
    <message>
        <source>Copy name of record %1</source>
        <translation>复制记录 %1 的主机记录</translation>
    </message>
    <message>
        <source>Ctrl+Alt+%1</source>
        <translation>Ctrl+Alt+%1</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>of a DNS record</comment>
        <translation>记录值</translation>
    </message>
    <message>
        <source>Value of record %1</source>
        <translation>记录 %1 的记录值</translation>
    </message>
    <message>
        <source>Copy value of record %1</source>
        <translation>复制记录 %1 的记录值</translation>
    </message>
    <message>
        <source>Ctrl+Shift+%1</source>
        <translation>Ctrl+Shift+%1</translation>
    </message>
    <message>
        <source>Form of the name of record %1</source>
        <translation>记录 %1 的主机记录形式</translation>
    </message>
    <message>
        <source>Forms of the name of record %1</source>
        <translation>记录 %1 的主机记录可选形式</translation>
    </message>
    <message>
        <source>Form of the value of record %1</source>
        <translation>记录 %1 的记录值形式</translation>
    </message>
    <message>
        <source>Forms of the value of record %1</source>
        <translation>记录 %1 的记录值可选形式</translation>
    </message>
    <message>
        <source>Plain</source>
        <comment>form of a record&apos;s value</comment>
        <translation>不带引号</translation>
    </message>
    <message>
        <source>In quotes</source>
        <comment>form of a record&apos;s value</comment>
        <translation>带引号</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL（生存时间）</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>各服务器状态</translation>
    </message>
    <message>
        <source>Check record %1 now</source>
        <translation>立即检查记录 %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>for %1, in zone %2</source>
        <translation>用于 %1，位于 DNS 区域 %2</translation>
    </message>
    <message>
        <source>no name server could be asked</source>
        <translation>没有可查询的域名服务器</translation>
    </message>
    <message>
        <source>The name servers are being asked</source>
        <translation>正在查询域名服务器</translation>
    </message>
    <message>
        <source>Revoke Certificate?</source>
        <translation>要吊销证书吗？</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Keys that may sign</source>
        <translation>可用于签名的密钥</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>吊销原因</translation>
    </message>
    <message>
        <source>&amp;Sign with</source>
        <translation>签名密钥(&amp;S)</translation>
    </message>
    <message>
        <source>I have replaced it; the key is safe</source>
        <translation>已更换新证书，私钥安全</translation>
    </message>
    <message>
        <source>Someone may have the private key; the CA will block the key for ever</source>
        <translation>私钥可能已泄露，CA 将永久禁止使用该密钥</translation>
    </message>
    <message>
        <source>I no longer run this site</source>
        <translation>不再运营此网站</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>%1 stops being trusted once it is revoked. This cannot be undone.</source>
        <translation>证书 %1 吊销后将不再受信任，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>Private key of the certificate</source>
        <translation>证书的私钥</translation>
    </message>
    <message>
        <source>Neither the account nor the private key of this certificate is on this computer</source>
        <translation>这台电脑上既没有此证书所属的账户，也没有它的私钥</translation>
    </message>
    <message>
        <source>Type the name of the certificate to confirm</source>
        <translation>请输入证书的名称以确认</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>应续期</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您处理</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Not deployed</source>
        <translation>未部署</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Copied ✓</source>
        <translation>已复制 ✓</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message numerus="yes">
        <source>%1… %n more</source>
        <extracomment>%1 is the beginning of a long text, %n how many characters of it are not shown.</extracomment>
        <translation>
            <numerusform>%1…（还有 %n 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>Format of a day in this year, for QLocale: &quot;Dec 24&quot;.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>Format of a day with its year, for QLocale: &quot;Dec 24, 2026&quot;.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMM d, yyyy, HH:mm</source>
        <extracomment>Format of a day and time, for QLocale: &quot;Dec 24, 2026, 08:12&quot;; %2 below is the time zone.</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>剩余 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, current step</source>
        <translation>第 %1 步，共 %2 步：%3，当前步骤</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, done</source>
        <translation>第 %1 步，共 %2 步：%3，已完成</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, failed</source>
        <translation>第 %1 步，共 %2 步：%3，失败</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, still to come</source>
        <translation>第 %1 步，共 %2 步：%3，尚未开始</translation>
    </message>
    <message>
        <source>Add Record</source>
        <translation>添加记录</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Records of %1</source>
        <translation>%1 的记录</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>主机记录</translation>
    </message>
    <message>
        <source>DNS records of %1</source>
        <translation>%1 的 DNS 记录</translation>
    </message>
    <message>
        <source>This stands for the panel of a DNS provider. Like most of them it adds the zone to the name by itself.</source>
        <translation>此面板模拟 DNS 服务商的管理面板。与多数服务商一样，它会自动在主机记录后补上域名。</translation>
    </message>
    <message>
        <source>New TXT record</source>
        <translation>新建 TXT 记录</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>内容(&amp;C)</translation>
    </message>
    <message>
        <source>Practice DNS and Web Server</source>
        <translation>演练用 DNS 和网页服务器</translation>
    </message>
    <message>
        <source>DNS Records</source>
        <translation>DNS 记录</translation>
    </message>
    <message>
        <source>Web Server</source>
        <translation>网页服务器</translation>
    </message>
    <message>
        <source>Files on the web server</source>
        <translation>网页服务器上的文件</translation>
    </message>
    <message>
        <source>New file in .well-known/acme-challenge</source>
        <translation>在 .well-known/acme-challenge 中新建文件</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>&amp;File name</source>
        <translation>文件名(&amp;F)</translation>
    </message>
    <message>
        <source>This stands for the web server of every name here, files.test for example.</source>
        <translation>此面板模拟这里所有域名的网页服务器，例如 files.test。</translation>
    </message>
    <message>
        <source>The certificate was already renewed</source>
        <translation>该证书已经续期</translation>
    </message>
    <message>
        <source>Another order replaces it at the CA.</source>
        <translation>在 CA 处已有另一订单取代它。</translation>
    </message>
    <message>
        <source>Make the order again; it then counts as a new one.</source>
        <translation>请重新提交订单，届时将作为新订单处理。</translation>
    </message>
    <message>
        <source>The CA no longer offers this profile</source>
        <translation>CA 不再提供此证书配置</translation>
    </message>
    <message>
        <source>Its list of certificate profiles has changed.</source>
        <translation>CA 的证书配置列表已变更。</translation>
    </message>
    <message>
        <source>Choose another profile, or the CA&apos;s default.</source>
        <translation>请选择其他证书配置，或者使用 CA 的默认配置。</translation>
    </message>
    <message>
        <source>The onion service must allow this CA</source>
        <translation>洋葱服务必须允许该 CA</translation>
    </message>
    <message>
        <source>The CA needs the service&apos;s own CAA statement, which Certwright cannot give.</source>
        <translation>CA 需要该服务自己的 CAA 声明，而 Certwright 无法提供。</translation>
    </message>
    <message>
        <source>Leave .onion names out of the order.</source>
        <translation>请从订单中去掉 .onion 域名。</translation>
    </message>
    <message>
        <source>The CA is already busy with this</source>
        <translation>CA 正在处理此请求</translation>
    </message>
    <message>
        <source>The key belongs to another account, or a check is running already.</source>
        <translation>密钥属于其他账户，或者验证已在进行中。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>请等待一分钟，然后重试。</translation>
    </message>
    <message>
        <source>The automatic renewal was cancelled</source>
        <translation>自动续期已被取消</translation>
    </message>
    <message>
        <source>The CA stopped renewing this certificate.</source>
        <translation>CA 已停止为此证书续期。</translation>
    </message>
    <message>
        <source>Order a certificate without automatic renewal.</source>
        <translation>请申请不带自动续期的证书。</translation>
    </message>
    <message>
        <source>The automatic renewal has ended</source>
        <translation>自动续期已结束</translation>
    </message>
    <message>
        <source>Its last day has passed.</source>
        <translation>已超过最后一天。</translation>
    </message>
    <message>
        <source>Order the certificate anew.</source>
        <translation>请重新申请证书。</translation>
    </message>
    <message>
        <source>The automatic renewal cannot be cancelled now</source>
        <translation>目前无法取消自动续期</translation>
    </message>
    <message>
        <source>The order is not in a state that allows it.</source>
        <translation>订单当前的状态不允许此操作。</translation>
    </message>
    <message>
        <source>Let the certificates run out.</source>
        <translation>请等待证书自然过期。</translation>
    </message>
    <message>
        <source>Automatically renewed certificates are not revoked</source>
        <translation>自动续期的证书不能吊销</translation>
    </message>
    <message>
        <source>This CA lets them run out instead.</source>
        <translation>该 CA 会让它们自然过期。</translation>
    </message>
    <message>
        <source>Stop serving the certificate and let it run out.</source>
        <translation>请停止使用该证书，等待其自然过期。</translation>
    </message>
    <message>
        <source>The CA does not know this delegation</source>
        <translation>CA 不认识此委派</translation>
    </message>
    <message>
        <source>Certificates that are delegated to others need an agreement that this account does not have.</source>
        <translation>委派给他人的证书需要签有协议，而此账户没有该协议。</translation>
    </message>
    <message>
        <source>Use the account that holds the agreement.</source>
        <translation>请使用签有该协议的账户。</translation>
    </message>
    <message>
        <source>The CA does not accept the device&apos;s statement</source>
        <translation>CA 不接受设备的声明</translation>
    </message>
    <message>
        <source>It asks for a proof from hardware, which Certwright cannot give.</source>
        <translation>CA 要求提供硬件证明，而 Certwright 无法提供。</translation>
    </message>
    <message>
        <source>Use a CA or a profile for websites.</source>
        <translation>请选择适用于网站的 CA 或证书配置。</translation>
    </message>
    <message>
        <source>Check DNS of a Domain</source>
        <translation>检查域名的 DNS</translation>
    </message>
    <message>
        <source>Asks every name server of the domain directly for the TXT record below _acme-challenge, as a CA does. Nothing is sent to a CA.</source>
        <translation>像 CA 一样，直接向该域名的每台域名服务器查询 _acme-challenge 下的 TXT 记录。不会向 CA 发送任何内容。</translation>
    </message>
    <message>
        <source>Leave empty to see what is there</source>
        <translation>留空可查看现有内容</translation>
    </message>
    <message>
        <source>&amp;Check Now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>Asking the name servers…</source>
        <translation>正在查询域名服务器…</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>域名(&amp;D)</translation>
    </message>
    <message>
        <source>Expected &amp;value</source>
        <translation>期望的值(&amp;V)</translation>
    </message>
    <message>
        <source>What each server says</source>
        <translation>每台服务器的应答</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Zone serial</source>
        <translation>区域序列号</translation>
    </message>
    <message>
        <source>Enter a domain name.</source>
        <translation>请输入域名。</translation>
    </message>
    <message>
        <source>Looked at %1.</source>
        <translation>已查询 %1。</translation>
    </message>
    <message>
        <source>Looked at %1, which is delegated by CNAME to %2.</source>
        <translation>已查询 %1，它通过 CNAME 委派到 %2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Has the value</source>
        <translation>有此值</translation>
    </message>
    <message numerus="yes">
        <source>Resolvers remember that for %n seconds</source>
        <translation>
            <numerusform>解析服务器会记住这一结果 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>No TXT record there</source>
        <translation>没有 TXT 记录</translation>
    </message>
    <message>
        <source>Has another value</source>
        <translation>有其他值</translation>
    </message>
    <message numerus="yes">
        <source>%n TXT records</source>
        <translation>
            <numerusform>%n 条 TXT 记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused to answer</source>
        <translation>拒绝应答</translation>
    </message>
    <message>
        <source>Server failure (SERVFAIL)</source>
        <translation>服务器故障（SERVFAIL）</translation>
    </message>
    <message>
        <source>Does not know the zone</source>
        <translation>不认识该区域</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>解析服务器</translation>
    </message>
    <message>
        <source>No name server of this domain could be asked.</source>
        <translation>无法查询该域名的任何域名服务器。</translation>
    </message>
    <message>
        <source>Every name server of %1 has the value.</source>
        <translation>%1 的每台域名服务器都有此值。</translation>
    </message>
    <message>
        <source>No name server of %1 has a TXT record there.</source>
        <translation>%1 的域名服务器都没有此 TXT 记录。</translation>
    </message>
    <message>
        <source>Every name server of %1 has a TXT record there.</source>
        <translation>%1 的每台域名服务器都有 TXT 记录。</translation>
    </message>
    <message>
        <source>Every name server of %1 has another value there.</source>
        <translation>%1 的每台域名服务器都有其他值。</translation>
    </message>
    <message>
        <source>The name servers of %1 do not agree.</source>
        <translation>%1 的域名服务器应答不一致。</translation>
    </message>
    <message>
        <source>Check &amp;DNS of a Domain…</source>
        <translation>检查域名的 DNS(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>The profile %1 takes at most %2 names.</source>
        <translation>证书配置 %1 最多接受 %2 个域名。</translation>
    </message>
    <message>
        <source>The profile %1 takes no IP addresses.</source>
        <translation>证书配置 %1 不接受 IP 地址。</translation>
    </message>
    <message numerus="yes">
        <source>The profile %1 leaves %n days for placing the proofs by hand.</source>
        <translation>
            <numerusform>证书配置 %1 为手动放置验证内容留有 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile %1 leaves %n hours for placing the proofs by hand.</source>
        <translation>
            <numerusform>证书配置 %1 为手动放置验证内容留有 %n 小时。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All proofs will be in place within %n hours: the order is &amp;lost otherwise</source>
        <translation>
            <numerusform>所有验证内容将在 %n 小时内就位，否则订单作废(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>CAA: being looked up…</source>
        <translation>CAA：正在查询…</translation>
    </message>
    <message>
        <source>%1 Also forbidden: %2.</source>
        <comment>a remedy, then names</comment>
        <translation>%1 同样被禁止：%2。</translation>
    </message>
    <message>
        <source>Found at %1:</source>
        <translation>在 %1 处找到：</translation>
    </message>
    <message>
        <source>Record for This Account</source>
        <translation>适用于此账户的记录</translation>
    </message>
    <message>
        <source>Records Found</source>
        <translation>找到的记录</translation>
    </message>
    <message>
        <source>With the following, only your account at %1 gets certificates for these names, and only in the chosen way. It counts once other issue records are gone.</source>
        <translation>使用以下记录后，只有您在 %1 的账户能以所选方式获得这些名称的证书。其他 issue 记录删除后才会生效。</translation>
    </message>
    <message>
        <source>CAA</source>
        <translation>CAA</translation>
    </message>
    <message>
        <source>CAA record %1</source>
        <translation>CAA 记录 %1</translation>
    </message>
    <message>
        <source>Copy CAA record %1</source>
        <translation>复制 CAA 记录 %1</translation>
    </message>
    <message>
        <source>Add the record for this account, or ask whoever looks after the zone.</source>
        <translation>请添加适用于此账户的记录，或询问该区域的管理者。</translation>
    </message>
    <message>
        <source>CAA: no record, any CA may issue.</source>
        <translation>CAA：没有记录，任何 CA 都可以签发。</translation>
    </message>
    <message>
        <source>CAA: the records at %1 allow %2.</source>
        <translation>CAA：%1 处的记录允许 %2。</translation>
    </message>
    <message>
        <source>CAA: the records at %1 forbid every CA.</source>
        <translation>CAA：%1 处的记录禁止所有 CA。</translation>
    </message>
    <message>
        <source>CAA: the records at %1 allow %2, not %3.</source>
        <translation>CAA：%1 处的记录允许 %2，不允许 %3。</translation>
    </message>
    <message>
        <source>CAA: the records at %1 do not allow %2 to certify wildcards.</source>
        <translation>CAA：%1 处的记录不允许 %2 签发通配符证书。</translation>
    </message>
    <message>
        <source>Add the issuewild record for this account, or leave out %1.</source>
        <translation>请添加适用于此账户的 issuewild 记录，或去掉 %1。</translation>
    </message>
    <message>
        <source>CAA: the records at %1 are for another account at %2.</source>
        <translation>CAA：%1 处的记录属于 %2 的另一个账户。</translation>
    </message>
    <message>
        <source>Add a record for this account, or order with the account %1.</source>
        <translation>请为此账户添加记录，或改用账户 %1 下单。</translation>
    </message>
    <message>
        <source>CAA: the records at %1 do not allow this way of proving control.</source>
        <translation>CAA：%1 处的记录不允许这种验证方式。</translation>
    </message>
    <message>
        <source>Choose one of %1, or add a record for this one.</source>
        <translation>请选择 %1 之一，或为当前方式添加记录。</translation>
    </message>
    <message>
        <source>CAA: a record at %1 is critical and no CA knows it.</source>
        <translation>CAA：%1 处有一条标为关键的记录，没有 CA 认识它。</translation>
    </message>
    <message>
        <source>Remove or correct this record: %1</source>
        <translation>请删除或更正此记录：%1</translation>
    </message>
    <message>
        <source>CAA: the name servers fail to answer for %1.</source>
        <translation>CAA：%1 的域名服务器应答失败。</translation>
    </message>
    <message>
        <source>No CA issues while that lasts. Often DNSSEC is broken, or the name servers do not know CAA records.</source>
        <translation>在此期间没有 CA 会签发。常见原因是 DNSSEC 损坏，或域名服务器不支持 CAA 记录。</translation>
    </message>
    <message>
        <source>CAA: could not be looked up from here.</source>
        <translation>CAA：无法从此处查询。</translation>
    </message>
    <message>
        <source>That says nothing about what the CA will see.</source>
        <translation>这并不说明 CA 会看到什么。</translation>
    </message>
    <message>
        <source>CAA: there are records at %1, but %2 does not say by which name it goes there.</source>
        <translation>CAA：%1 处有记录，但 %2 没有说明自己在其中使用的名称。</translation>
    </message>
    <message>
        <source>Look for that name in the CA&apos;s documentation.</source>
        <translation>请在该 CA 的文档中查找该名称。</translation>
    </message>
    <message>
        <source>CAA: not used for IP addresses.</source>
        <translation>CAA：不适用于 IP 地址。</translation>
    </message>
    <message numerus="yes">
        <source>Clean up: %n TXT record(s) can be deleted now</source>
        <translation>
            <numerusform>清理：现在可以删除 %n 条 TXT 记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up: %n file(s) can be deleted now</source>
        <translation>
            <numerusform>清理：现在可以删除 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up: %n TXT record(s) and files can be deleted now</source>
        <translation>
            <numerusform>清理：现在可以删除 %n 项 TXT 记录和文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete only these values. Keep other records of the same name.</source>
        <translation>只删除这些值。保留同名的其他记录。</translation>
    </message>
    <message>
        <source>Copy the right name</source>
        <translation>复制正确的名称</translation>
    </message>
    <message>
        <source>Copy the right name of record %1</source>
        <translation>复制记录 %1 的正确名称</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制主机记录</translation>
    </message>
    <message>
        <source>a name server</source>
        <translation>某个域名服务器</translation>
    </message>
    <message>
        <source>Found at %1: the provider added the zone to the full name.</source>
        <translation>在 %1 找到：服务商在完整名称后又加上了区域。</translation>
    </message>
    <message>
        <source>Found at %1 instead of %2.</source>
        <translation>在 %1 找到，而不是在 %2。</translation>
    </message>
    <message>
        <source>Quotation marks or spaces became part of the value: %1</source>
        <translation>引号或空格成了值的一部分：%1</translation>
    </message>
    <message>
        <source>The value there was cut or changed: %1</source>
        <translation>那里的值被截断或改动了：%1</translation>
    </message>
    <message>
        <source>Only the other value of this name is there, not this one (%1).</source>
        <translation>只有此名称的另一个值，没有这一个（%1）。</translation>
    </message>
    <message>
        <source>An older value stands beside this one: %1</source>
        <translation>此值旁边还有一个旧值：%1</translation>
    </message>
    <message>
        <source>An older value is there: %1</source>
        <translation>那里是旧值：%1</translation>
    </message>
    <message>
        <source>This name is delegated by CNAME to %1.</source>
        <translation>此名称通过 CNAME 委派到 %1。</translation>
    </message>
    <message>
        <source>The CNAME records at %1 lead in a circle or never end.</source>
        <translation>%1 处的 CNAME 记录循环或没有尽头。</translation>
    </message>
    <message>
        <source>An older copy of the zone is at %1.</source>
        <translation>%1 上是区域的旧副本。</translation>
    </message>
    <message>
        <source>An older copy of the zone (serial %2) is at %1.</source>
        <translation>%1 上是区域的旧副本（序列号 %2）。</translation>
    </message>
    <message>
        <source>The zone names a server that does not know it: %1.</source>
        <translation>区域中列有一个不认识它的服务器：%1。</translation>
    </message>
    <message>
        <source>The zone&apos;s DNSSEC is broken: resolvers that validate reject its answers.</source>
        <translation>该区域的 DNSSEC 有误：做验证的解析服务器会拒绝其应答。</translation>
    </message>
    <message>
        <source>A wildcard record answers for every name of the zone: %1</source>
        <translation>有一条通配符记录为区域中的每个名称应答：%1</translation>
    </message>
    <message>
        <source>Checked through %1 over HTTPS, because port 53 is blocked here.</source>
        <translation>因为此处的 53 端口被封，已通过 %1 经 HTTPS 检查。</translation>
    </message>
    <message>
        <source>Enter only %1 there.</source>
        <translation>在那里只填写 %1。</translation>
    </message>
    <message>
        <source>Change the name there to %1.</source>
        <translation>把那里的名称改为 %1。</translation>
    </message>
    <message>
        <source>Enter the value plain, with nothing before or after it.</source>
        <translation>只填写值本身，前后不要有任何字符。</translation>
    </message>
    <message>
        <source>Copy the value again and enter it alone, in capital and small letters as it is.</source>
        <translation>请重新复制该值，只填写它本身，并保持大小写不变。</translation>
    </message>
    <message>
        <source>Add this value as one more record; do not replace the other.</source>
        <translation>把此值另加一条记录；不要替换另一条。</translation>
    </message>
    <message>
        <source>It does no harm and may be deleted.</source>
        <translation>它没有妨碍，可以删除。</translation>
    </message>
    <message>
        <source>Add this value; the older one may be deleted.</source>
        <translation>请添加此值；旧值可以删除。</translation>
    </message>
    <message>
        <source>Add the TXT record there: at this name it is not read.</source>
        <translation>请把 TXT 记录加在那里：在此名称处不会被读取。</translation>
    </message>
    <message>
        <source>Remove or correct the CNAME; nobody can find a record behind it.</source>
        <translation>请删除或更正该 CNAME；否则没有人能找到其后的记录。</translation>
    </message>
    <message>
        <source>Wait until it has the new copy; if that takes hours, look at its zone transfer.</source>
        <translation>请等它取得新副本；如果需要数小时，请检查其区域传送。</translation>
    </message>
    <message>
        <source>Set up the zone there, or remove its NS record: the CA may ask it.</source>
        <translation>请在那里建立该区域，或删除它的 NS 记录：CA 可能会询问它。</translation>
    </message>
    <message>
        <source>Correct the DS record at the registrar or the signatures of the zone: the CA validates too.</source>
        <translation>请更正注册商处的 DS 记录或区域的签名：CA 也会验证。</translation>
    </message>
    <message>
        <source>This value is there too; nothing needs to be done.</source>
        <translation>此值也在那里；无需处理。</translation>
    </message>
    <message>
        <source>Add the record with the name %1; then the wildcard no longer answers for it.</source>
        <translation>请以名称 %1 添加记录；之后通配符就不再为它应答。</translation>
    </message>
    <message>
        <source>The name servers could not be asked one by one; the resolver may remember an older answer.</source>
        <translation>无法逐个询问域名服务器；解析服务器可能记着旧的应答。</translation>
    </message>
    <message>
        <source>The CA asked for the TXT record %1 on %2.</source>
        <translation>CA 于 %2 查询了 TXT 记录 %1。</translation>
    </message>
    <message>
        <source>The CA asked for the TXT record %1.</source>
        <translation>CA 查询了 TXT 记录 %1。</translation>
    </message>
    <message>
        <source>It was sent on to %1, at the address %2.</source>
        <translation>随后被重定向到 %1，地址为 %2。</translation>
    </message>
    <message>
        <source>The CA asked for %1 at the address %2 on %3.</source>
        <translation>CA 于 %3 在地址 %2 请求了 %1。</translation>
    </message>
    <message>
        <source>The CA asked for %1 at the address %2.</source>
        <translation>CA 在地址 %2 请求了 %1。</translation>
    </message>
    <message>
        <source>This computer sees other addresses of the name than %1.</source>
        <translation>本机看到的该域名地址与 %1 不同。</translation>
    </message>
    <message>
        <source>Seen from here on %1:</source>
        <translation>本机于 %1 看到的情况：</translation>
    </message>
    <message>
        <source>Seen from here:</source>
        <translation>本机看到的情况：</translation>
    </message>
    <message>
        <source>The CA found another value than expected for %1</source>
        <translation>CA 找到的 %1 的值与预期不符</translation>
    </message>
    <message>
        <source>The CA did not find the record for %1</source>
        <translation>CA 没有找到 %1 的记录</translation>
    </message>
    <message>
        <source>The CA did not find the file for %1</source>
        <translation>CA 没有找到 %1 的文件</translation>
    </message>
    <message>
        <source>The CA found other content than expected for %1</source>
        <translation>CA 找到的 %1 的内容与预期不符</translation>
    </message>
    <message numerus="yes">
        <source>%n names could not be proved</source>
        <translation>
            <numerusform>有 %n 个域名未能通过验证</numerusform>
        </translation>
    </message>
    <message>
        <source>The CA looked at each of them and refused these:</source>
        <translation>CA 逐一检查后拒绝了以下域名：</translation>
    </message>
    <message>
        <source>The server at %1, port %2, did not answer when the CA called from the internet.</source>
        <translation>CA 从互联网连接时，地址 %1 端口 %2 的服务器没有应答。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more names</source>
        <translation>
            <numerusform>…另有 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a domain name, then what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The record stands at %1, because the provider adds the zone by itself: enter the short name there.</source>
        <translation>记录位于 %1，因为服务商会自动加上区域名：请在那里填写短名称。</translation>
    </message>
    <message>
        <source>The record stands at %1; it belongs at %2.</source>
        <translation>记录位于 %1；它应位于 %2。</translation>
    </message>
    <message>
        <source>Quotes or spaces became part of the value: enter it without them.</source>
        <translation>引号或空格成了值的一部分：请去掉后再填写。</translation>
    </message>
    <message>
        <source>The value was cut or changed on its way: copy the new one and enter it unchanged.</source>
        <translation>值在途中被截断或改动：请复制新的值并原样填写。</translation>
    </message>
    <message>
        <source>The name needs several values at once: add the missing one and keep the other.</source>
        <translation>该域名同时需要多个值：请添加缺少的值，并保留另一个。</translation>
    </message>
    <message>
        <source>An older value is in place: add the right one, then remove the old one.</source>
        <translation>现有的是旧值：请添加正确的值，然后删除旧值。</translation>
    </message>
    <message>
        <source>The CNAME records lead in a circle at %1: correct them.</source>
        <translation>%1 处的 CNAME 记录形成循环：请更正。</translation>
    </message>
    <message>
        <source>An older copy of the zone is on %1: publish the zone there.</source>
        <translation>%1 上的区域副本较旧：请在那里发布区域。</translation>
    </message>
    <message>
        <source>The zone is not known to %1: correct that, or take it off the list of name servers.</source>
        <translation>%1 不认识该区域：请更正，或将其从域名服务器列表中移除。</translation>
    </message>
    <message>
        <source>DNSSEC is broken: repair the zone&apos;s signatures or its DS record.</source>
        <translation>DNSSEC 有误：请修复该区域的签名或其 DS 记录。</translation>
    </message>
    <message>
        <source>A wildcard TXT record answers instead: add the record itself.</source>
        <translation>由通配符 TXT 记录代为应答：请添加该记录本身。</translation>
    </message>
    <message>
        <source>A CNAME leads to %1: the record belongs there.</source>
        <translation>CNAME 指向 %1：记录应放在那里。</translation>
    </message>
    <message>
        <source>Every name server has the value by now. Perhaps the CA asked too early, or from a place where the old answer was still remembered: wait some minutes.</source>
        <translation>现在每台域名服务器都有该值。可能是 CA 查询过早，或者其所在位置仍缓存着旧的应答：请等待几分钟。</translation>
    </message>
    <message>
        <source>Publish the zone on %1 and wait until all lights are green.</source>
        <translation>请在 %1 上发布区域，并等待所有指示灯变绿。</translation>
    </message>
    <message>
        <source>Another value is in place: add the new one exactly as it is shown.</source>
        <translation>现有的是其他值：请完全按照显示的内容添加新的值。</translation>
    </message>
    <message>
        <source>Put the record at %1 and ask the CA when all lights are green.</source>
        <translation>请将记录放在 %1，待所有指示灯变绿后再让 CA 检查。</translation>
    </message>
    <message>
        <source>Put the new record at %1 and ask the CA when all lights are green.</source>
        <translation>请将新记录放在 %1，待所有指示灯变绿后再让 CA 检查。</translation>
    </message>
    <message>
        <source>The server did not have the file: put the new one into the folder that is shown.</source>
        <translation>服务器上没有该文件：请将新文件放入所示的文件夹。</translation>
    </message>
    <message>
        <source>The file was saved with “.txt” behind its name: take that off.</source>
        <translation>文件保存时名称后多了“.txt”：请将其去掉。</translation>
    </message>
    <message>
        <source>The server refuses the file: let everybody read it, without signing in.</source>
        <translation>服务器拒绝提供该文件：请允许任何人无需登录即可读取。</translation>
    </message>
    <message>
        <source>Other content was in the file: save the new content exactly as it is shown.</source>
        <translation>文件内容不同：请完全按照显示的内容保存新内容。</translation>
    </message>
    <message>
        <source>The server gives a web page instead: leave this folder out of its rules.</source>
        <translation>服务器返回的是网页：请让此文件夹不受其规则影响。</translation>
    </message>
    <message>
        <source>The editor added marks of its own: save the file as plain ASCII text.</source>
        <translation>编辑器添加了自己的标记：请将文件保存为纯 ASCII 文本。</translation>
    </message>
    <message>
        <source>Open port 80 of the server to the whole internet, over IPv4 and IPv6.</source>
        <translation>请通过 IPv4 和 IPv6 向整个互联网开放服务器的 80 端口。</translation>
    </message>
    <message>
        <source>A redirect leads astray: serve this folder without one.</source>
        <translation>重定向指向了错误的位置：请不经重定向直接提供此文件夹。</translation>
    </message>
    <message>
        <source>Over IPv6 the file is not there: correct or remove the AAAA record, because CAs try it first.</source>
        <translation>通过 IPv6 找不到该文件：请更正或删除 AAAA 记录，因为 CA 会优先尝试 IPv6。</translation>
    </message>
    <message>
        <source>The file can be fetched from here. Open port 80 to the whole internet: the CA calls from several countries, and a firewall may keep it out.</source>
        <translation>本机可以获取该文件。请向整个互联网开放 80 端口：CA 会从多个国家连接，防火墙可能会将其拦截。</translation>
    </message>
    <message>
        <source>%1 Make a new order: the permanent record is as good for it.</source>
        <comment>what else to do</comment>
        <translation>%1请创建新订单：永久记录对其同样有效。</translation>
    </message>
    <message>
        <source>%1 Make a new order: the values of this one are used up.</source>
        <comment>what else to do</comment>
        <translation>%1请创建新订单：此订单的值已作废。</translation>
    </message>
    <message>
        <source>Correct what is listed for each name. Make a new order: the values of this one are used up.</source>
        <translation>请更正列出的每个域名的问题。请创建新订单：此订单的值已作废。</translation>
    </message>
    <message>
        <source>Save as ZIP…</source>
        <translation>另存为 ZIP…</translation>
    </message>
    <message>
        <source>Save file %1 as ZIP</source>
        <translation>将文件 %1 另存为 ZIP</translation>
    </message>
    <message>
        <source>Unpack it in the web root: folder and name are right, and IIS serves the file too.</source>
        <translation>在网站根目录中解压即可：文件夹和文件名都正确，IIS 也能提供该文件。</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>另存为 ZIP</translation>
    </message>
    <message>
        <source>Saved as %1. On the web server its name must be exactly %2.</source>
        <translation>已保存为 %1。在网页服务器上，其名称必须恰好为 %2。</translation>
    </message>
    <message>
        <source>Use Save File… here, or save it as ANSI or as UTF-8 without BOM.</source>
        <translation>请使用此处的“保存文件…”，或将其另存为 ANSI 或不带 BOM 的 UTF-8。</translation>
    </message>
    <message>
        <source>Exempt /.well-known/acme-challenge/ from the redirect.</source>
        <translation>请将 /.well-known/acme-challenge/ 排除在重定向之外。</translation>
    </message>
    <message>
        <source>Let everybody read this folder, without a password.</source>
        <translation>请允许任何人无需密码读取该文件夹。</translation>
    </message>
    <message>
        <source>The web server has a fault: its log says more.</source>
        <translation>网页服务器出现故障：详情请查看其日志。</translation>
    </message>
    <message>
        <source>The CA needs the file itself, with status 200.</source>
        <translation>CA 需要以状态 200 直接得到该文件。</translation>
    </message>
    <message>
        <source>A slash is missing behind the host name in the redirect rule.</source>
        <translation>重定向规则中主机名后面缺少一个斜杠。</translation>
    </message>
    <message>
        <source>The redirect leads to %1, not to the file.</source>
        <translation>重定向指向 %1，而不是该文件。</translation>
    </message>
    <message>
        <source>The redirect does not say where to.</source>
        <translation>重定向没有说明目标地址。</translation>
    </message>
    <message>
        <source>The redirect leads to %1, which nobody can open.</source>
        <translation>重定向指向 %1，任何人都无法打开。</translation>
    </message>
    <message>
        <source>The redirect leads to port %1, where no CA follows.</source>
        <translation>重定向指向端口 %1，没有 CA 会跟随。</translation>
    </message>
    <message>
        <source>Redirect to port 80 or 443, or not at all.</source>
        <translation>请重定向到端口 80 或 443，或者不要重定向。</translation>
    </message>
    <message>
        <source>The redirects lead in a circle.</source>
        <translation>重定向形成了循环。</translation>
    </message>
    <message>
        <source>Exempt /.well-known/acme-challenge/ from the redirect. Behind a proxy, a site may take https for http.</source>
        <translation>请将 /.well-known/acme-challenge/ 排除在重定向之外。位于代理之后的网站可能会把 https 当成 http。</translation>
    </message>
    <message>
        <source>There are more than 10 redirects.</source>
        <translation>重定向超过 10 次。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>A web page comes instead of the file.</source>
        <translation>返回的是网页而不是该文件。</translation>
    </message>
    <message>
        <source>The site answers every path by itself: exempt /.well-known/acme-challenge/ from its rules.</source>
        <translation>网站程序接管了所有路径：请将 /.well-known/acme-challenge/ 排除在其规则之外。</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, which an editor added.</source>
        <translation>文件开头有编辑器添加的字节顺序标记（BOM）。</translation>
    </message>
    <message>
        <source>The file was saved as UTF-16 (“Unicode”).</source>
        <translation>文件被保存成了 UTF-16（“Unicode”）。</translation>
    </message>
    <message>
        <source>There are spaces or line breaks within the content.</source>
        <translation>内容中夹有空格或换行。</translation>
    </message>
    <message>
        <source>The content is one line without spaces. Use Save File… here.</source>
        <translation>内容应为一行且不含空格。请使用此处的“保存文件…”。</translation>
    </message>
    <message>
        <source>The answer is too long, compressed, or cut off.</source>
        <translation>应答过长、被压缩或被截断。</translation>
    </message>
    <message>
        <source>The web server must give the file as it is.</source>
        <translation>网页服务器必须原样提供该文件。</translation>
    </message>
    <message>
        <source>The file has other content: %1</source>
        <translation>文件内容不同：%1</translation>
    </message>
    <message>
        <source>Replace it with exactly the content shown here. That of an older order does not count.</source>
        <translation>请将其替换为此处显示的内容，一字不差。旧订单的内容无效。</translation>
    </message>
    <message>
        <source>Not checked from here: %1.</source>
        <translation>未从此处检查：%1。</translation>
    </message>
    <message>
        <source>This computer has no way there; the CA may have one.</source>
        <translation>本机无法到达该地址，但 CA 也许可以。</translation>
    </message>
    <message>
        <source>Redirected to %1.</source>
        <translation>已重定向到 %1。</translation>
    </message>
    <message>
        <source>CAs follow that.</source>
        <translation>CA 会跟随该重定向。</translation>
    </message>
    <message>
        <source>The web server has no such file (404).</source>
        <translation>网页服务器上没有该文件（404）。</translation>
    </message>
    <message>
        <source>Put it into the folder shown, with exactly this name. IIS needs the web.config of the ZIP as well.</source>
        <translation>请将其放入所示文件夹，文件名必须完全一致。IIS 还需要 ZIP 中的 web.config。</translation>
    </message>
    <message>
        <source>The file is there as %1.txt.</source>
        <translation>文件已存在，但名称是 %1.txt。</translation>
    </message>
    <message>
        <source>Take “.txt” off its name. Windows hides such endings until the Explorer shows file name extensions.</source>
        <translation>请去掉文件名中的“.txt”。在资源管理器显示文件扩展名之前，Windows 会隐藏这类后缀。</translation>
    </message>
    <message>
        <source>The web server answers %1 instead of giving the file.</source>
        <translation>网页服务器返回 %1，而没有提供该文件。</translation>
    </message>
    <message>
        <source>No answer on port 80.</source>
        <translation>端口 80 没有应答。</translation>
    </message>
    <message>
        <source>Let port 80 through firewall and router, and check that the address is the web server&apos;s.</source>
        <translation>请在防火墙和路由器上放行端口 80，并确认该地址属于此网页服务器。</translation>
    </message>
    <message>
        <source>It is redirected to https with a certificate that is not trusted, so the content was not read.</source>
        <translation>已重定向到 https，但其证书不受信任，因此未读取内容。</translation>
    </message>
    <message>
        <source>CAs do not mind the certificate; they will read on.</source>
        <translation>CA 不在意该证书，会继续读取。</translation>
    </message>
    <message>
        <source>The address cannot be reached from the internet.</source>
        <translation>无法从互联网访问该地址。</translation>
    </message>
    <message>
        <source>Only a CA in your own network can check it. A public CA needs a public address in DNS.</source>
        <translation>只有您自己网络中的 CA 才能检查它。公共 CA 需要 DNS 中的公网地址。</translation>
    </message>
    <message>
        <source>It fails over IPv6 and works over IPv4.</source>
        <translation>通过 IPv6 失败，通过 IPv4 正常。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>addresses, then what is wrong there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>Format of a time of today, for QLocale: &quot;21:34&quot;.</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>The CA&apos;s limit of new accounts is used up; the next one is possible at %1.</source>
        <translation>CA 的新账户限额已用完；下一个最早可在 %1 创建。</translation>
    </message>
    <message>
        <source>The CA&apos;s limit of new orders is used up; the next one is possible at %1.</source>
        <translation>CA 的新订单限额已用完；下一个最早可在 %1 创建。</translation>
    </message>
    <message>
        <source>The CA&apos;s limit of certificates for %1 is used up; the next one is possible at %2.</source>
        <translation>CA 对 %1 的证书限额已用完；下一张最早可在 %2 签发。</translation>
    </message>
    <message>
        <source>The CA&apos;s limit of certificates for exactly these names is used up; the next one is possible at %1.</source>
        <translation>CA 对完全相同的这组域名的证书限额已用完；下一张最早可在 %1 签发。</translation>
    </message>
    <message>
        <source>All failed tries for %1 are used up; the CA takes an order for it again at %2.</source>
        <translation>%1 的失败次数已用完；CA 将在 %2 重新接受其订单。</translation>
    </message>
    <message>
        <source>%1 of %2 new accounts used; full again at %3.</source>
        <translation>新账户已用 %1 个，共 %2 个；%3 全部恢复。</translation>
    </message>
    <message>
        <source>%1 of %2 new orders used; full again at %3.</source>
        <translation>新订单已用 %1 个，共 %2 个；%3 全部恢复。</translation>
    </message>
    <message>
        <source>%1 of %2 certificates for %3 used; full again at %4.</source>
        <translation>%3 的证书已用 %1 张，共 %2 张；%4 全部恢复。</translation>
    </message>
    <message>
        <source>%1 of %2 certificates for exactly these names used; full again at %3.</source>
        <translation>完全相同的这组域名的证书已用 %1 张，共 %2 张；%3 全部恢复。</translation>
    </message>
    <message>
        <source>%1 of %2 failed tries used for %3; full again at %4.</source>
        <translation>%3 的失败次数已用 %1 次，共 %2 次；%4 全部恢复。</translation>
    </message>
    <message>
        <source>No failed tries used; the CA allows %1 per name and hour.</source>
        <translation>本小时尚无验证失败；CA 允许每个域名每小时 %1 次。</translation>
    </message>
    <message>
        <source>The values of this order are used up, and the CA may count a failed try.</source>
        <translation>此订单的值已作废，CA 还可能计入一次失败。</translation>
    </message>
    <message>
        <source>%1 of %2 failed tries used for %3; the next try is possible at %4.</source>
        <translation>%3 的失败次数已用 %1 次，共 %2 次；最早可在 %4 再次尝试。</translation>
    </message>
    <message>
        <source>The failed try is forgotten by now: all %1 of the hour are free.</source>
        <translation>该次失败已不再计入：每小时的 %1 次全部可用。</translation>
    </message>
    <message>
        <source>Permanent DNS record</source>
        <translation>永久 DNS 记录</translation>
    </message>
    <message>
        <source>DNS record of this account</source>
        <translation>此账户专用的 DNS 记录</translation>
    </message>
    <message>
        <source>Add it once: renewals need no change in the DNS</source>
        <translation>只需添加一次：续期时无需再改 DNS</translation>
    </message>
    <message>
        <source>Its name differs for each account, so that several accounts and CAs do not get in each other&apos;s way</source>
        <translation>记录名因账户而异，多个账户和 CA 互不影响</translation>
    </message>
    <message>
        <source>Confirm that the profile&apos;s time is enough for you</source>
        <translation>请确认该证书配置的时间足够</translation>
    </message>
    <message>
        <source>The CA made no order, and no failed try was counted.</source>
        <translation>CA 没有创建订单，也没有计入失败次数。</translation>
    </message>
    <message>
        <source>Add this record once. It stays: renewals need no change in the DNS.</source>
        <translation>只需添加一次此记录并保留：续期时无需再改 DNS。</translation>
    </message>
    <message>
        <source>Permanent record %1</source>
        <translation>永久记录 %1</translation>
    </message>
    <message>
        <source>Also allow wildcard and &amp;subdomains (policy=wildcard)</source>
        <translation>同时允许通配符和子域名（policy=wildcard）(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ends on (persistUntil)</source>
        <translation>截止于（persistUntil）(&amp;E)</translation>
    </message>
    <message>
        <source>Last day of permanent record %1</source>
        <translation>永久记录 %1 的最后一天</translation>
    </message>
    <message>
        <source>Whole value of permanent record %1</source>
        <translation>永久记录 %1 的完整记录值</translation>
    </message>
    <message>
        <source>Permanent record of %1</source>
        <translation>%1 的永久记录</translation>
    </message>
    <message>
        <source>The record then proves every name below this one too</source>
        <translation>该记录还将验证此域名下的所有名称</translation>
    </message>
    <message>
        <source>%1 needs it: it is part of this order</source>
        <translation>此订单中的 %1 需要它</translation>
    </message>
    <message>
        <source>Renewals stop after that day unless the record is changed.</source>
        <translation>过了这一天，若不更改记录，续期将停止。</translation>
    </message>
    <message>
        <source>The record has ended: the CA does not take it any more. Choose a later day and change the record.</source>
        <translation>此记录已到期：CA 不再接受。请选择更晚的日期并更改记录。</translation>
    </message>
    <message>
        <source>The record authorizes this account&apos;s key. Whoever has the key can get certificates for %1 while the record stands. Back up the account and keep the backup safe.</source>
        <translation>此记录授权给此账户的密钥。只要记录存在，持有该密钥的人就能取得 %1 的证书。请备份账户并妥善保管备份。</translation>
    </message>
    <message>
        <source>Back Up Account…</source>
        <translation>备份账户…</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器出错</translation>
    </message>
    <message>
        <source>Not responsible</source>
        <translation>不负责该区域</translation>
    </message>
    <message>
        <source>has it</source>
        <comment>a server a record</comment>
        <translation>已有</translation>
    </message>
    <message>
        <source>not found yet</source>
        <comment>a record on a server</comment>
        <translation>尚未查到</translation>
    </message>
    <message>
        <source>other value</source>
        <comment>a record on a server</comment>
        <translation>其他值</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>by a server</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>服务器出错</translation>
    </message>
    <message>
        <source>not responsible</source>
        <comment>a server for a zone</comment>
        <translation>不负责该区域</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>of a server</comment>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Send to a Colleague…</source>
        <translation>发送给同事…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save all records as a file</source>
        <translation>把所有记录保存为文件</translation>
    </message>
    <message>
        <source>&amp;Mail…</source>
        <translation>邮件(&amp;M)…</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>复制为 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Zone File</source>
        <translation>复制为区域文件(&amp;Z)</translation>
    </message>
    <message>
        <source>The mail program was asked to begin a message. The text is on the clipboard too.</source>
        <translation>已请邮件程序新建邮件。文本也已复制到剪贴板。</translation>
    </message>
    <message>
        <source>No mail program could be started. The text is on the clipboard: paste it into a message.</source>
        <translation>无法启动邮件程序。文本已在剪贴板上：请粘贴到邮件中。</translation>
    </message>
    <message>
        <source>Copied to the clipboard. Paste it into a message to your colleague.</source>
        <translation>已复制到剪贴板。请粘贴到发给同事的消息中。</translation>
    </message>
    <message>
        <source>Save the Records</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Zone file (*.zone)</source>
        <translation>区域文件 (*.zone)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Please add this TXT record. A certificate depends on it.</source>
        <translation>请添加这条 TXT 记录。签发证书需要此记录。</translation>
    </message>
    <message numerus="yes">
        <source>Please add these %n TXT records. A certificate depends on them.</source>
        <translation>
            <numerusform>请添加这 %n 条 TXT 记录。签发证书需要这些记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is needed by %1.</source>
        <translation>最晚须在 %1 前添加。</translation>
    </message>
    <message>
        <source>They are needed by %1.</source>
        <translation>最晚须在 %1 前添加。</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>DNS 记录</translation>
    </message>
    <message>
        <source>DNS record for %1</source>
        <translation>%1 的 DNS 记录</translation>
    </message>
    <message numerus="yes">
        <source>DNS records for %1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个名称的 DNS 记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Record %1, for %2</source>
        <translation>记录 %1，用于 %2</translation>
    </message>
    <message>
        <source>Type: TXT</source>
        <translation>类型：TXT</translation>
    </message>
    <message>
        <source>Name: %1 (in the zone %2; in full %3)</source>
        <translation>名称：%1（在区域 %2 中；完整名称 %3）</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>值：%1</translation>
    </message>
    <message>
        <source>TTL: %1 or the lowest that your provider allows</source>
        <translation>TTL：%1，或服务商允许的最小值</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a DNS record</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Zone</source>
        <comment>of DNS</comment>
        <translation>区域</translation>
    </message>
    <message>
        <source>For</source>
        <comment>a name</comment>
        <translation>用于</translation>
    </message>
    <message>
        <source>Needed by</source>
        <comment>a moment</comment>
        <translation>期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Another record has the same name: add both, replace neither.</source>
        <translation>另有一条同名记录：两条都要添加，不要互相替换。</translation>
    </message>
    <message>
        <source>Records and name servers</source>
        <translation>记录与域名服务器</translation>
    </message>
    <message>
        <source>Copy the name of the chosen record</source>
        <translation>复制所选记录的名称</translation>
    </message>
    <message>
        <source>Copy the value of the chosen record</source>
        <translation>复制所选记录的值</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>复制记录值</translation>
    </message>
    <message>
        <source>Check all records now</source>
        <translation>立即检查所有记录</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a DNS record</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>–</source>
        <comment>a server that is not asked for a record</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>This server is not asked for this record</source>
        <translation>不向此服务器询问这条记录</translation>
    </message>
    <message>
        <source>Record %1 for %2</source>
        <translation>记录 %1，用于 %2</translation>
    </message>
    <message>
        <source>%1: not found yet; resolvers may remember that until %2</source>
        <translation>%1：尚未查到；解析服务器可能会记住这一结果直到 %2</translation>
    </message>
    <message>
        <source>%1: fails with an error of its own (%2)</source>
        <translation>%1：服务器自身出错（%2）</translation>
    </message>
    <message>
        <source>%1: does not know the zone, although the zone names it</source>
        <translation>%1：不认识该区域，尽管区域中列有它</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>地址 %1</translation>
    </message>
    <message>
        <source>Serial of its zone %1</source>
        <translation>其区域序列号 %1</translation>
    </message>
    <message>
        <source>The answer was too long for UDP and came over TCP</source>
        <translation>应答超出 UDP 的长度，经 TCP 传来</translation>
    </message>
    <message>
        <source>resolver %1</source>
        <comment>a DNS resolver</comment>
        <translation>解析服务器 %1</translation>
    </message>
    <message>
        <source>TTL of record %1</source>
        <translation>记录 %1 的 TTL</translation>
    </message>
    <message>
        <source>Copy TTL of record %1</source>
        <translation>复制记录 %1 的 TTL</translation>
    </message>
    <message>
        <source>%1 or the lowest that your provider allows</source>
        <translation>%1，或服务商允许的最小值</translation>
    </message>
    <message>
        <source>Whole value of record %1</source>
        <translation>记录 %1 的完整值</translation>
    </message>
    <message>
        <source>This name is delegated by CNAME to %1 — add the TXT there</source>
        <translation>此名称通过 CNAME 委派到 %1——请把 TXT 加在那里</translation>
    </message>
    <message>
        <source>%1 characters: one record of %2 strings, as one string holds 255 at most. Where the provider wants one field without quotes, choose “Plain”.</source>
        <translation>%1 个字符：一条记录分成 %2 个字符串，因为一个字符串最多 255 个字符。如果服务商要求填在一栏且不带引号，请选择“不带引号”。</translation>
    </message>
    <message>
        <source>View</source>
        <comment>of records</comment>
        <translation>视图</translation>
    </message>
    <message>
        <source>Cards</source>
        <comment>a view</comment>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Show the records as cards</source>
        <translation>以卡片显示记录</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>a view</comment>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the records as a table</source>
        <translation>以表格显示记录</translation>
    </message>
</context>
</TS>
