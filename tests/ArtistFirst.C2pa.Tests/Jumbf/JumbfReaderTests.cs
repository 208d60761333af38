using System.Buffers.Binary;

namespace ArtistFirst.C2pa.Tests;

public sealed class JumbfReaderTests
{
    public static TheoryData<string> Names => Stores.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_stores_of_other_writers_are_read_and_written_back_byte_for_byte(string name)
    {
        byte[] encoded = Stores.Of(name);
        JumbfSuperbox store = JumbfReader.Read(encoded);
        Assert.Equal((JumbfTypes.ManifestStore, "c2pa", encoded.Length), (store.Type, store.Label, store.Encoded.Length));
        JumbfSuperbox manifest = store.Superboxes[^1];
        Assert.Equal(JumbfTypes.Manifest, manifest.Type);
        Assert.Contains(manifest.Superboxes, box => box.Type == JumbfTypes.AssertionStore);
        Assert.NotNull(manifest.Find(JumbfLabels.Signature)!.Content(JumbfBox.Cbor));

        var writer = new JumbfWriter();
        Write(store, writer);
        Assert.Equal(encoded, writer.Encode());
    }

    [Fact]
    public void A_superbox_knows_its_place_and_what_is_hashed_of_it()
    {
        JumbfSuperbox store = JumbfReader.Read(Some.JumbfStore(out byte[] encoded));
        JumbfSuperbox inner = Assert.Single(store.Superboxes);
        Assert.Equal(38, inner.Offset);
        Assert.Equal(encoded[38..], inner.Encoded.ToArray());
        Assert.Equal(encoded[46..], inner.Hashed.ToArray());
        Assert.Equal(new byte[16], inner.Description.Salt.ToArray());
        Assert.Equal("{}"u8.ToArray(), inner.Content(JumbfBox.Json)!.Value.ToArray());
        Assert.Null(inner.Content(JumbfBox.Cbor));
        Assert.Null(store.Find("other"));
    }

    [Fact]
    public void A_size_in_64_bits_is_read()
    {
        Some.JumbfStore(out byte[] encoded);
        byte[] box = Some.Box("free");
        byte[] longer = [0, 0, 0, 1, .. "jumb"u8, .. new byte[8], .. encoded.AsSpan(8), .. box];
        BinaryPrimitives.WriteInt64BigEndian(longer.AsSpan(8), longer.Length - box.Length);
        JumbfSuperbox store = JumbfReader.Read(longer);
        Assert.Equal((16, longer.Length - box.Length), (store.HeaderLength, store.Encoded.Length));
        Assert.Equal(encoded[8..], store.Hashed.ToArray());
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x02)]
    [InlineData(0x07)]
    [InlineData(0x0B)]
    [InlineData(0x03)]
    [InlineData(0x23)]
    public void Toggles_that_do_not_fit_the_description_are_refused(byte toggles)
    {
        Some.JumbfStore(out byte[] encoded);
        int salted = encoded.AsSpan(38).IndexOf("c2sh"u8) + 38;
        int place = encoded.AsSpan(0, salted).LastIndexOf("a.json"u8) - 1;
        Assert.Equal(0x13, encoded[place]);
        encoded[place] = toggles;
        Assert.Throws<ManifestFormatException>(() => JumbfReader.Read(encoded));
    }

    [Fact]
    public void An_id_and_a_hash_in_the_description_are_passed_over()
    {
        byte[] description = [.. JumbfTypes.Json.ToByteArray(bigEndian: true), 0x0F, .. "x\0"u8, .. new byte[4], .. new byte[32]];
        JumbfSuperbox box = JumbfReader.Read(Some.Box("jumb", Some.Box("jumd", description), Some.Box("json")));
        Assert.Equal(("x", 0), (box.Label, box.Description.Salt.Length));
    }

    [Fact]
    public void Descriptions_that_are_missing_late_doubled_or_broken_are_refused()
    {
        byte[] type = JumbfTypes.Json.ToByteArray(bigEndian: true);
        byte[] good = Some.Box("jumd", type, [3], "x\0"u8.ToArray());
        byte[][] broken =
        [
            [], Some.Box("json"), Some.Bytes(Some.Box("json"), good), Some.Bytes(good, good), Some.Box("jumd"), Some.Box("jumd", type), Some.Box("jumd", type, [3]),
            Some.Box("jumd", type, [3], "x"u8.ToArray()), Some.Box("jumd", type, [3], "\0"u8.ToArray()), Some.Box("jumd", type, [3], "a/b\0"u8.ToArray()),
            Some.Box("jumd", type, [3], [0xC3, 0x28, 0]), Some.Box("jumd", type, [3], "a\nb\0"u8.ToArray()), Some.Box("jumd", type, [3], "x\0y"u8.ToArray()),
            Some.Box("jumd", type, [0x13], "x\0"u8.ToArray(), Some.Box("salt", new byte[16])), Some.Box("jumd", type, [0x13], "x\0"u8.ToArray(), Some.Box("c2sh")),
            Some.Box("jumd", type, [0x13], "x\0"u8.ToArray(), Some.Box("c2sh", new byte[16]), [0]), Some.Box("jumd", type, [3], [.. Enumerable.Repeat((byte)'x', 1025), 0]),
        ];
        Assert.Equal("x", JumbfReader.Read(Some.Box("jumb", good)).Label);
        foreach (byte[] content in broken)
        {
            Assert.Throws<ManifestFormatException>(() => JumbfReader.Read(Some.Box("jumb", content)));
        }
    }

    [Fact]
    public void Depth_and_number_of_boxes_are_bounded()
    {
        byte[] description = Some.Box("jumd", JumbfTypes.Json.ToByteArray(bigEndian: true), [3], "x\0"u8.ToArray());
        byte[] nested = [];
        for (int i = 0; i < 1000; i++)
        {
            nested = Some.Box("jumb", description, nested);
        }

        Assert.Contains("16 deep", Assert.Throws<ManifestFormatException>(() => JumbfReader.Read(nested)).Message, StringComparison.Ordinal);
        byte[] crowded = Some.Box("jumb", [description, .. Enumerable.Repeat(Some.Box("json"), JumbfReader.MaxBoxes)]);
        Assert.Contains("65536 boxes", Assert.Throws<ManifestFormatException>(() => JumbfReader.Read(crowded)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_every_byte_and_ten_thousand_mutations_are_read_or_refused()
    {
        Some.JumbfStore(out byte[] good);
        var random = new Random(20261122);
        for (int length = 0; length < good.Length; length++)
        {
            Assert.Throws<ManifestFormatException>(() => JumbfReader.Read(good.AsMemory(0, length)));
            foreach (byte value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
            {
                byte[] mutant = [.. good];
                mutant[length] = value;
                ReadOrRefuse(mutant);
            }
        }

        for (int i = 0; i < 10_000; i++)
        {
            byte[] mutant = [.. good];
            for (int j = random.Next(1, 6); j > 0; j--)
            {
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(mutant);
        }
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Assert.InRange(JumbfReader.Read(bytes).Encoded.Length, 8, bytes.Length);
        }
        catch (ManifestFormatException refusal)
        {
            Assert.InRange(refusal.Offset, 0, bytes.Length);
        }
    }

    private static void Write(JumbfSuperbox superbox, JumbfWriter writer)
    {
        writer.StartSuperbox(superbox.Type, superbox.Label, superbox.Description.Salt.Span);
        foreach (JumbfBox box in superbox.Boxes)
        {
            writer.WriteBox(box.Type, box.Content.Span);
        }

        foreach (JumbfSuperbox inner in superbox.Superboxes)
        {
            Write(inner, writer);
        }

        writer.EndSuperbox();
    }
}
