package dev.lectern.page;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigInteger;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads how large a page may be, and refuses what Kafka could not carry. */
public final class PageSize implements Converter<MemorySize> {

    private static final long serialVersionUID = 1L;

    /** Records may have 8 MiB ({@code max.request.size}); the rest is for the key and the headers. */
    static final BigInteger MOST = BigInteger.valueOf(7L * 1024 * 1024);

    /**
     * Reads it.
     *
     * @param value number of bytes, also with K or M behind it
     * @throws IllegalArgumentException if it is no size, none at all, or more than a record may hold
     */
    @Override
    public MemorySize convert(String value) {
        MemorySize size = new MemorySizeConverter().convert(value);
        BigInteger bytes = size.asBigInteger();
        if (bytes.signum() <= 0 || bytes.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("lectern.page.max-size is " + value
                    + "; a page may have from 1 byte to 7M, as the records of Kafka that carry pages have at most 8M.");
        }
        return size;
    }
}
