package io.coalscan.wallet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.wallet.admin.Import.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static Import<String> read(String csv) {
        return Import.read(csv, "key", fields -> fields.text("key") + "=" + fields.textOrNull("value"));
    }

    @Test
    void columnsComeInAnyOrderAndUnknownOnesAreIgnored() {
        assertThat(read("value,noise,key\n1,x,a\n2,y,b\n").entries()).containsExactly("a=1", "b=2");
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() {
        assertThat(read("\uFEFFkey,value\r\n\"a\",\"x, \"\"y\"\"\"\r\n").entries())
                .containsExactly("a=x, \"y\"");
        assertThat(Csv.read("a,\"b\nc\"\nd,e"))
                .containsExactly(new Csv.Row(1, List.of("a", "b\nc")), new Csv.Row(3, List.of("d", "e")));
    }

    @Test
    void emptyLinesAreSkipped() {
        assertThat(read("key,value\n\na,1\n  \n").entries()).containsExactly("a=1");
    }

    @Test
    void everyBadLineIsNamed() {
        var read = read("key,value\na,1\n,2\nb\na,3\nc,\u0007\n");
        assertThat(read.rejected())
                .containsExactly(
                        new Rejected(3, "key"),
                        new Rejected(4, null),
                        new Rejected(5, "key"),
                        new Rejected(6, "value"));
    }

    @Test
    void aTableThatCannotBeReadIsRefusedAsAWhole() {
        assertThat(read("").rejected()).containsExactly(new Rejected(1, null));
        assertThat(read("key,value\n").rejected()).containsExactly(new Rejected(1, null));
        assertThat(read("key\n\"a\n").rejected()).containsExactly(new Rejected(2, null));
        assertThat(read("key\n\"a\"b\n").rejected()).containsExactly(new Rejected(2, null));
    }

    @Test
    void atMostAHundredBadLinesAreNamed() {
        assertThat(read("key,value\n" + ",\n".repeat(150)).rejected()).hasSize(100);
    }
}
