package io.coalscan.rpc.decode.cli;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.decode.UndecodableTransactionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code decode FILE|-}: prints what one getTransaction result did, as a JSON array. The result may stand alone or inside its JSON-RPC answer.
 * Ends with 0, or with 2 and one line on the error stream when the input cannot be read.
 */
public final class DecodeCommand {
    private static final int UNREADABLE = 2;
    private static final String RESULT = "result";

    private final TransactionDecoder decoder = new StreamingTransactionDecoder();
    private final JsonFactory json = new JsonFactory();

    public static void main(String[] args) {
        int status = new DecodeCommand().run(args, System.in, System.out, System.err);
        System.out.flush();
        System.exit(status);
    }

    int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (args.length != 1) {
            err.println("usage: coalscan decode FILE|-");
            return UNREADABLE;
        }
        try {
            DecodedTransaction decoded = decode(read(args[0], in));
            out.write(MovementsJson.write(decoded).getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (NoSuchFileException e) {
            err.println("coalscan decode: there is no file " + args[0]);
        } catch (IOException | InvalidPathException e) {
            err.println("coalscan decode: cannot read " + args[0] + ": " + oneLine(e));
        } catch (UndecodableTransactionException | JacksonException e) {
            err.println("coalscan decode: " + args[0] + " is no transaction: " + oneLine(e));
        }
        return UNREADABLE;
    }

    private static byte[] read(String name, InputStream in) throws IOException {
        return name.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(name));
    }

    private DecodedTransaction decode(byte[] bytes) {
        boolean wrapped = isAnswer(bytes);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            if (wrapped) {
                enterResult(parser);
            }
            DecodedTransaction decoded = decoder.decode(parser);
            if (!wrapped && parser.nextToken() != null) {
                throw new UndecodableTransactionException("something follows the transaction");
            }
            return decoded;
        }
    }

    /** Whether the object has a result rather than a transaction. */
    private boolean isAnswer(byte[] bytes) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UndecodableTransactionException("not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(RESULT) && value == JsonToken.START_OBJECT) {
                    return true;
                }
                if (name.equals("error") && value == JsonToken.START_OBJECT) {
                    throw new UndecodableTransactionException("it is a node's error");
                }
                parser.skipChildren();
            }
            return false;
        }
    }

    private static void enterResult(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean result = parser.currentName().equals(RESULT);
            JsonToken value = parser.nextToken();
            if (result && value == JsonToken.START_OBJECT) {
                return;
            }
            parser.skipChildren();
        }
    }

    private static String oneLine(Exception e) {
        @Nullable
        String message = e instanceof JacksonException jackson ? jackson.getOriginalMessage() : e.getMessage();
        String text = message == null ? e.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse("");
    }
}
