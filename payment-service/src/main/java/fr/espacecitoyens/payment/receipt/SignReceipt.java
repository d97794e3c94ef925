package fr.espacecitoyens.payment.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs a PDF as a whole, so that any program for PDFs sees whether a byte of it was changed. */
final class SignReceipt {

    private final ReceiptKey key;
    private final String issuer;

    SignReceipt(ReceiptKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    byte[] sign(byte[] pdf, Instant at) {
        var signed = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(issuer);
            signature.setReason("Reçu de paiement");
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            document.addSignature(signature, this::cms);
            document.saveIncremental(signed);
        } catch (IOException e) {
            throw new IllegalStateException("a receipt could not be signed", e);
        }
        return signed.toByteArray();
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(this::attributes)
                            .build(
                                    new JcaContentSignerBuilder(ReceiptKey.ALGORITHM)
                                            .build(key.key()),
                                    key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            var bytes = new CMSProcessableByteArray(content.readAllBytes());
            return generator.generate(bytes, false).getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    /**
     * As EN 319 142-1 wants it in PDFs: the certificate is signed as well, and the time stands in
     * the PDF alone.
     */
    private AttributeTable attributes(Map<?, ?> parameters) {
        var certificate = new SigningCertificateV2(new ESSCertIDv2(key.fingerprint()));
        var ours =
                new AttributeTable(
                        new Attribute(
                                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                new DERSet(certificate)));
        return new DefaultSignedAttributeTableGenerator(ours)
                .getAttributes(parameters)
                .remove(CMSAttributes.signingTime);
    }
}
