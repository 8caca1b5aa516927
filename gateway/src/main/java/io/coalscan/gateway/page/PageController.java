package io.coalscan.gateway.page;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Answers every address of the application with its page, which then shows what the address names. They are listed here, as they are in the application
 * ({@code web/src/app/App.tsx}): whatever else is asked for stays an error ({@link UnknownPages}).
 */
@Controller
final class PageController {
    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Page page;

    PageController(Page page) {
        this.page = page;
    }

    /** Asked for again at each visit, so that a browser never looks for files of a version that is gone. */
    @GetMapping({
        "/",
        "/index.html",
        "/token/{mint}",
        "/wallet/{wallet}",
        "/compare",
        "/history",
        "/smart-money",
        "/alerts",
        "/admin"
    })
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .eTag(page.tag())
                .cacheControl(CacheControl.noCache())
                .contentType(HTML)
                .body(page.htmlOrNotFound());
    }
}
