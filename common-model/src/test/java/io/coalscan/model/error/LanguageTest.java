package io.coalscan.model.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent, ZH",
                "en, EN",
                "'en-GB,en;q=0.9', EN",
                "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
                "'fr,en;q=0.5', EN",
                "fr, ZH",
                "';;;q=x', ZH",
                "'en;q=0.1,zh;q=0.9', ZH"
            })
    void chineseUnlessTheCallerPrefersEnglish(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyErrorSpeaksBothLanguages(ErrorCode code) {
        assertThat(code.message(Language.ZH)).isNotBlank().isNotEqualTo(code.message(Language.EN));
        assertThat(code.status()).isBetween(400, 599);
    }
}
