using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Signing.Tests;

public sealed class DerSignatureTests
{
    private const string Order = "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551";

    [Theory]
    [InlineData("3006020101020102", "01", "02")]
    [InlineData("300702020080020101", "80", "01")]
    [InlineData("300702010102020100", "01", "0100")]
    [InlineData("3007020101020200FF", "01", "FF")]
    [InlineData("3026022100FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550020101", "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550", "01")]
    public void Two_numbers_in_DER_become_64_bytes(string der, string r, string s)
    {
        byte[] signature = DerSignature.ToP1363(Convert.FromHexString(der));

        Assert.Equal(r.PadLeft(64, '0') + s.PadLeft(64, '0'), Convert.ToHexString(signature));
    }

    [Theory]
    [InlineData("", "at most 72 bytes")]
    [InlineData("30", "at most 72 bytes")]
    [InlineData("3000", "missing")]
    [InlineData("3106020101020102", "a sequence")]
    [InlineData("300602010102010200", "nothing behind")]
    [InlineData("3007020101020102", "a sequence")]
    [InlineData("3005020101020102", "a sequence")]
    [InlineData("308106020101020102", "a sequence")]
    [InlineData("3080020101020102", "a sequence")]
    [InlineData("30800201010201020000", "a sequence")]
    [InlineData("3009020101020102020103", "behind the second")]
    [InlineData("3003020101", "missing")]
    [InlineData("3006030101020102", "missing")]
    [InlineData("3006020101040102", "missing")]
    [InlineData("3006020101020202", "cut off")]
    [InlineData("3006020201020102", "missing")]
    [InlineData("30050200020101", "missing")]
    [InlineData("30070202000102010A", "padded")]
    [InlineData("3006020180020102", "negative")]
    [InlineData("30060201FF020102", "negative")]
    [InlineData("3006020100020102", "1 to n")]
    [InlineData("3006020101020100", "1 to n")]
    [InlineData("3026022100" + Order + "020101", "1 to n")]
    [InlineData("3026020101022100" + Order, "1 to n")]
    [InlineData("3026022101" + Order + "020101", "1 to n")]
    public void Anything_else_is_refused(string der, string reason)
    {
        byte[] bytes = Convert.FromHexString(der);
        var exception = Assert.Throws<KeyFormatException>(() => DerSignature.ToP1363(bytes));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_library_signs_in_DER_verifies_when_it_was_converted()
    {
        using var peer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = PublicKey.ImportPem(peer.ExportSubjectPublicKeyInfoPem());
        for (int i = 0; i < 200; i++)
        {
            byte[] data = BitConverter.GetBytes(i);
            byte[] der = peer.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

            Assert.True(key.Verify(data, DerSignature.ToP1363(der)));
        }
    }

    [Fact]
    public void There_and_back_is_the_same()
    {
        Check.One(Checks.Config, Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(64).ToArbitrary(), signature =>
        {
            if (!P256.IsScalar(signature.AsSpan(0, 32)) || !P256.IsScalar(signature.AsSpan(32)))
            {
                return true;
            }

            byte[] der = new byte[DerSignature.MaxDerLength];
            int length = DerSignature.Write(signature, der);
            return DerSignature.ToP1363(der.AsSpan(0, length)).AsSpan().SequenceEqual(signature);
        }));
    }

    [Fact]
    public void Random_and_mutated_bytes_are_refused_or_converted()
    {
        byte[] der = Convert.FromHexString("3026022100FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550020101");

        Check.One(Checks.Config, Prop.ForAll(Checks.Mutations(der), bytes => Checks.IsAnswered(() => DerSignature.ToP1363(bytes))));
    }
}
