package dev.postern.token.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/**
 * The curve of the pass signing key. Java reads a private key from PKCS#8 without its public half, and has no public way
 * to compute it, so this does. It runs once, at start, where its timing tells nobody anything.
 */
final class P256 {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final ECParameterSpec parameters;
    private final BigInteger prime;

    P256() throws GeneralSecurityException {
        AlgorithmParameters algorithm = AlgorithmParameters.getInstance("EC");
        algorithm.init(new ECGenParameterSpec("secp256r1"));
        parameters = algorithm.getParameterSpec(ECParameterSpec.class);
        prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
    }

    ECParameterSpec parameters() {
        return parameters;
    }

    ECPoint publicPoint(BigInteger secret) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = secret.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum);
            if (secret.testBit(bit)) {
                sum = add(sum, parameters.getGenerator());
            }
        }
        return sum;
    }

    private ECPoint add(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x1 = one.getAffineX();
        BigInteger y1 = one.getAffineY();
        BigInteger x2 = other.getAffineX();
        BigInteger y2 = other.getAffineY();
        if (x1.equals(x2) && !y1.equals(y2)) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = x1.equals(x2)
                ? divide(x1.pow(2).multiply(THREE).add(parameters.getCurve().getA()), y1.multiply(TWO))
                : divide(y2.subtract(y1), x2.subtract(x1));
        BigInteger x = slope.pow(2).subtract(x1).subtract(x2).mod(prime);
        BigInteger y = slope.multiply(x1.subtract(x)).subtract(y1).mod(prime);
        return new ECPoint(x, y);
    }

    private BigInteger divide(BigInteger dividend, BigInteger divisor) {
        return dividend.multiply(divisor.mod(prime).modInverse(prime)).mod(prime);
    }
}
