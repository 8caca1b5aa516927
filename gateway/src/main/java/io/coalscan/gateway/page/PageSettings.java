package io.coalscan.gateway.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param folder where the built application lies; ends with a slash */
@ConfigurationProperties("coalscan.gateway.page")
record PageSettings(@DefaultValue("classpath:/static/") String folder) {}
