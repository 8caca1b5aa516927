package io.coalscan.model.error;

/** Every error that a caller can meet, with its HTTP status and its sentence in both languages. */
public enum ErrorCode {
    INVALID_REQUEST(400, "请求无效", "The request is not valid"),
    INVALID_ADDRESS(400, "无效的 Solana 合约地址", "Not a Solana address: base58 of 32 bytes is expected"),
    UNAUTHORIZED(401, "缺少密钥或密钥错误", "The key is missing or wrong"),
    FORBIDDEN(403, "不允许访问", "Not allowed"),
    TOKEN_NOT_FOUND(404, "代币不存在或未部署", "No token mint exists at this address"),
    SCAN_REQUIRED(404, "该代币尚未扫描，请先发起扫描", "This token was never scanned: POST /api/v1/scan first"),
    NOT_FOUND(404, "路径或资源不存在", "No such path or resource"),
    METHOD_NOT_ALLOWED(405, "不支持该请求方法", "This method is not allowed here"),
    PAYLOAD_TOO_LARGE(413, "请求体过大", "The body is larger than 16 KiB"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "The content type must be application/json, of imports text/csv"),
    INSUFFICIENT_DATA(422, "数据不足，无法评分", "Too little is known to give a score"),
    RATE_LIMIT_EXCEEDED(429, "超过速率限制，请稍后再试", "Too many requests: try again later"),
    INTERNAL_ERROR(500, "服务器内部错误", "Internal error"),
    SERVICE_UNAVAILABLE(503, "服务暂时不可用，请稍后再试", "The service is unavailable for the moment"),
    SCAN_TIMEOUT(504, "扫描超时", "The scan took too long");

    private final int status;
    private final String zh;
    private final String en;

    ErrorCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    public int status() {
        return status;
    }

    public String message(Language language) {
        return language.pick(zh, en);
    }
}
