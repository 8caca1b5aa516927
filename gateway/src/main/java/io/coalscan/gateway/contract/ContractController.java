package io.coalscan.gateway.contract;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract over HTTP. */
@RestController
final class ContractController {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ContractDocument document;

    ContractController(ContractDocument document) {
        this.document = document;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> json() {
        return answer(MediaType.APPLICATION_JSON, document.json());
    }

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<byte[]> yaml() {
        return answer(YAML, document.yaml());
    }

    @GetMapping("/docs")
    ResponseEntity<byte[]> page() {
        return tagged(HTML)
                .header("Content-Security-Policy", ReferencePage.contentSecurityPolicy())
                .body(document.page());
    }

    private ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return tagged(type).body(body);
    }

    private ResponseEntity.BodyBuilder tagged(MediaType type) {
        return ResponseEntity.ok()
                .eTag(document.tag() + "." + type.getSubtype())
                .contentType(type);
    }
}
