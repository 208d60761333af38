namespace ArtistFirst.C2pa.Tests;

public sealed class ResigningTests
{
    private static readonly ManifestReader Reader = new(SomeCertificates.Clock) { Signers = TrustList.FromPem(SomeCertificates.Development.ExportRootPem()) };
    private static readonly ManifestEmbedder Embedder = new(SomeDrafts.Signer, Reader);

    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["wav"] = Some.Bytes(Some.WaveWith(Some.Chunk("LIST", Some.Bytes(Some.Ascii("INFO"), Some.Chunk("IART", Some.Ascii("North"))))), Some.Ascii("trailing")),
        ["odd wav"] = Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("data", new byte[63])),
        ["mp3"] = Some.MpegFrames(40),
        ["mp3 with a tag"] = Some.Bytes(Some.Id3(3, 0, Some.Frame23("TSRC", Some.Latin1Text(Some.Isrc)), Some.Frame23("GEOB", Some.Bytes([0], Some.Ascii("application/json\0a\0b\0{}"))), Some.Frame23("APIC", new byte[300])), Some.MpegFrames(40), Some.Ascii("TAG"), new byte[125]),
        ["flac"] = Some.Flac(Some.Block(4, Some.Comments($"ISRC={Some.Isrc}"))),
        ["m4a"] = Some.Bytes(Some.FileType, Some.Box("moov", Some.Box("trak", Some.Box("mdia", Some.Box("minf", Some.Box("stbl", Some.Box("stco", Some.BigEndian(0), Some.BigEndian(1), Some.BigEndian(100))))))), Some.Box("mdat", new byte[64])),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Two_generations_are_kept_byte_for_byte_and_the_rest_of_the_file_is_as_it_was(string name)
    {
        byte[] first = await SignAsync(Files[name], SomeDrafts.Draft());
        byte[] second = await SignAsync(first, SomeDrafts.Reopened());
        byte[] third = await SignAsync(second, SomeDrafts.Reopened());
        ValidationReport report = await Reader.ReadAsync(new MemoryStream(third), Stop);
        Assert.True(report.State == ValidationState.Trusted, report.ToString());
        ManifestStore store = report.Store!;
        Assert.Equal(3, store.Manifests.Count);
        foreach (byte[] file in (byte[][])[first, second])
        {
            Manifest old = (await Reader.ReadAsync(new MemoryStream(file), Stop)).ActiveManifest!;
            Assert.Equal(old.Box.Encoded.ToArray(), store.Find(old.Label)!.Box.Encoded.ToArray());
        }

        RecordedIngredient parent = Assert.Single(store.ActiveManifest.Ingredients);
        Assert.Equal((IngredientRelationship.ParentOf, store.Manifests[1].Label), (parent.Relationship, parent.ManifestLabel));
        Assert.Equal(store.Manifests[0].Label, Assert.Single(store.Manifests[1].Ingredients).ManifestLabel);
        Assert.Contains(new RecordedStatus(StatusCodes.SigningCredentialTrusted, store.Manifests[1].SignatureUrl), parent.Validation!);

        // Signed once, without a parent, it has everything at the same places but for the store itself.
        Assert.Equal(await WithoutStoreAsync(first), await WithoutStoreAsync(third));
    }

    [Fact]
    public async Task A_manifest_in_the_middle_of_a_file_goes_to_its_new_place()
    {
        byte[] store = Stores.In(await SignAsync(Files["wav"], SomeDrafts.Draft()));
        byte[] file = Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("C2PA", store), Some.Chunk("data", new byte[63]));
        AudioContainer container = await Read.Container(await SignAsync(file, SomeDrafts.Reopened()));
        Assert.Equal(["fmt ", "data", "C2PA"], container.Parts[0].Parts.Select(part => part.Name));

        byte[] signed = await SignAsync(Files["m4a"], SomeDrafts.Draft());
        byte[] box = signed[24..(int)(await Read.Container(signed)).Parts[1].End];
        byte[] moved = Some.Bytes(Files["m4a"], box, Some.Box("free", new byte[5]));
        byte[] again = await SignAsync(moved, SomeDrafts.Reopened());
        Assert.Equal(["ftyp", BmffPlan.BoxName, "moov", "mdat", "free"], (await Read.Container(again)).Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task A_file_that_was_changed_after_it_was_signed_keeps_its_manifest_and_what_is_wrong_with_it()
    {
        byte[] signed = await SignAsync(Files["wav"], SomeDrafts.Draft());
        signed[^1] ^= 1;
        ValidationReport report = await Reader.ReadAsync(new MemoryStream(await SignAsync(signed, SomeDrafts.Reopened())), Stop);
        Assert.Contains(Assert.Single(report.ActiveManifest!.Ingredients).Validation!, status => status.Code is StatusCodes.DataHashMismatch);
    }

    [Fact]
    public async Task Components_bring_their_manifests_and_what_they_share_is_kept_once()
    {
        byte[] old = await SignAsync(Files["mp3"], SomeDrafts.Draft());
        ValidationReport song = await Reader.ReadAsync(new MemoryStream(await SignAsync(old, SomeDrafts.Reopened())), Stop);
        ValidationReport earlier = await Reader.ReadAsync(new MemoryStream(old), Stop);
        ValidationReport none = await Reader.ReadAsync(new MemoryStream(Files["flac"]), Stop);
        IngredientAssertion[] parts =
        [
            new(IngredientRelationship.ComponentOf) { Title = "a", Credentials = earlier }, new(IngredientRelationship.InputTo) { Title = "b", Credentials = song },
            new(IngredientRelationship.ComponentOf) { Title = "c", Credentials = none }, new(IngredientRelationship.InputTo) { Title = "d", Credentials = song },
        ];
        ValidationReport report = await Reader.ReadAsync(new MemoryStream(await SignAsync(Files["wav"], SomeDrafts.Draft(parts))), Stop);
        Assert.True(report.State == ValidationState.Trusted, report.ToString());
        Assert.Equal([earlier.ActiveManifest!.Label, song.ActiveManifest!.Label], report.Store!.Manifests.SkipLast(1).Select(manifest => manifest.Label));
        Assert.Equal([earlier.ActiveManifest.Label, song.ActiveManifest.Label, null, song.ActiveManifest.Label], report.ActiveManifest!.Ingredients.Select(ingredient => ingredient.ManifestLabel));
    }

    [Fact]
    public async Task No_manifest_is_lost_where_there_is_no_parent_or_another_or_it_cannot_be_read()
    {
        byte[] signed = await SignAsync(Files["wav"], SomeDrafts.Draft());
        Assert.Contains("ParentOf", await RefusalAsync(signed, SomeDrafts.Draft()), StringComparison.Ordinal);
        ValidationReport other = await Reader.ReadAsync(new MemoryStream(await SignAsync(Files["mp3"], SomeDrafts.Draft())), Stop);
        Assert.Contains("another file", await RefusalAsync(signed, SomeDrafts.ReopenedFrom(new IngredientAssertion(IngredientRelationship.ParentOf) { Credentials = other })), StringComparison.Ordinal);
        ValidationReport own = await Reader.ReadAsync(new MemoryStream(signed), Stop);
        Assert.NotEmpty(await SignAsync(signed, SomeDrafts.ReopenedFrom(new IngredientAssertion(IngredientRelationship.ParentOf) { Credentials = own })));

        byte[] broken = Some.WaveWith(Some.Chunk("C2PA", new byte[40]));
        Assert.Contains("cannot be read", await RefusalAsync(broken, SomeDrafts.Reopened()), StringComparison.Ordinal);
        ValidationReport unreadable = await Reader.ReadAsync(new MemoryStream(broken), Stop);
        Assert.Throws<ArgumentException>(() => new IngredientAssertion(IngredientRelationship.InputTo) { Credentials = unreadable });
        byte[] tagged = Some.Bytes(Some.Id3(4, 0, Some.Frame24("GEOB", Some.Bytes([0], Some.Ascii("application/c2pa\0\0\0"), new byte[10]), flags: 2)), Some.MpegFrames());
        Assert.Contains("cannot be read", await RefusalAsync(tagged, SomeDrafts.Reopened()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_manifests_of_one_name_are_refused()
    {
        byte[] signed = await SignAsync(Files["wav"], SomeDrafts.Draft());
        ValidationReport good = await Reader.ReadAsync(new MemoryStream(signed), Stop);
        signed[signed.AsSpan().IndexOf("North Studio"u8)] ^= 1;
        ValidationReport changed = await Reader.ReadAsync(new MemoryStream(signed), Stop);
        ManifestDraft draft = SomeDrafts.Draft(new IngredientAssertion(IngredientRelationship.InputTo) { Credentials = good }, new IngredientAssertion(IngredientRelationship.InputTo) { Credentials = changed });
        Assert.Contains("cannot keep both", (await Assert.ThrowsAsync<ArgumentException>(() => SignAsync(Files["mp3"], draft))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("merkle\0", "single fragments")]
    [InlineData("sidx", "segment index")]
    public async Task Boxes_that_cannot_be_taken_out_are_refused(string kind, string words)
    {
        byte[] box = Some.Box("uuid", Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481"), new byte[4], Some.Ascii(kind is "sidx" ? "manifest\0" : kind), new byte[40]);
        byte[] file = Some.Bytes(Files["m4a"], Some.Box(kind is "sidx" ? kind : "free", new byte[32]), box);
        Assert.Contains(words, (await Assert.ThrowsAsync<ContainerFormatException>(() => SignAsync(file, SomeDrafts.Reopened()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_others_signed_keep_what_they_have()
    {
        foreach (string name in (string[])["generated/c2pa-rs-0.91.3.wav", "generated/c2pa-rs-0.91.3.mp3", "generated/c2pa-rs-0.91.3.flac", "generated/c2pa-rs-0.91.3.m4a", "signed/c2pa-rs_100kb-signed.wav", "signed/c2pa-python_sample1_signed.wav"])
        {
            byte[] file = await File.ReadAllBytesAsync(ArtistFirst.Tests.Vectors.Get($"c2pa/{name}"), Stop);
            ValidationReport before = await Reader.ReadAsync(new MemoryStream(file), Stop);
            ValidationReport after = await Reader.ReadAsync(new MemoryStream(await SignAsync(file, SomeDrafts.Reopened())), Stop);
            Assert.True(after.State == ValidationState.Trusted, $"{name}: {after}");
            Assert.Equal([.. before.Store!.Manifests.Select(manifest => manifest.Label), after.ActiveManifest!.Label], after.Store!.Manifests.Select(manifest => manifest.Label));
        }
    }

    private static async Task<string> RefusalAsync(byte[] file, ManifestDraft draft) => (await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(file, draft))).Message;

    private static async Task<byte[]> SignAsync(byte[] file, ManifestDraft draft)
    {
        var destination = new MemoryStream();
        await Embedder.EmbedAsync(new MemoryStream(file), destination, draft, Stop);
        return destination.ToArray();
    }

    // The file with a store of zeros that is as long for all: sizes and places depend on its length alone.
    private static async Task<byte[]> WithoutStoreAsync(byte[] signed)
    {
        StoreLocation location = (await StoreLocator.FindAsync(new ContainerScan(new MemoryStream(signed), Stop)))!;
        byte[] before = signed[..(int)location.Place.Start];
        AudioContainer container = await Read.Container(signed);
        if (container.Kind is AudioContainerKind.Wave)
        {
            before.AsSpan(4, 4).Clear();
            return [.. before, .. signed[(int)container.Parts[0].End..]];
        }

        if (container.Kind is not AudioContainerKind.Mp4)
        {
            // The length of the tag and that of the frame.
            before.AsSpan(6, 4).Clear();
            ContainerPart carrier = container.Parts[0].Parts[^1];
            before.AsSpan((int)carrier.Offset + 4, 4).Clear();
            return [.. before, .. signed[(int)location.Place.End..]];
        }

        byte[] rest = signed[(int)location.Place.End..];
        int offsets = rest.AsSpan().IndexOf("stco"u8) + 12;
        uint place = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(rest.AsSpan(offsets)) - (uint)location.Place.Length;
        Some.BigEndian(place).CopyTo(rest, offsets);
        return [.. before, .. rest];
    }
}
