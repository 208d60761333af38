using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>What a manifest will say, before it is bound to a file and signed.</summary>
public sealed class ManifestDraft
{
    /// <summary>The program that makes the claim.</summary>
    public required GeneratorInfo Generator { get; init; }

    /// <summary>
    /// What is asserted, in the order of the claim: one <see cref="ActionsAssertion"/> first, then the rest. The hash that binds the manifest to the file is added when it is embedded.
    /// </summary>
    public required IReadOnlyList<Assertion> Assertions { get; init; }

    /// <summary>The title of the asset; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The label of the manifest: a URN that no other manifest has (C2PA 2.2 §8.1).</summary>
    /// <value><c>urn:c2pa:</c> and a new random UUID.</value>
    public string Label { get; } = $"urn:c2pa:{NewUuid()}";

    /// <summary>The name of this version of the asset (C2PA 2.2 §10.2.1).</summary>
    /// <value><c>xmp:iid:</c> and a new random UUID.</value>
    public string InstanceId { get; init; } = $"xmp:iid:{NewUuid()}";

    /// <summary>What is wrong that no single assertion can know, in words; null where nothing is.</summary>
    internal string? FindProblem()
    {
        if (Assertions.Count == 0 || Assertions[0] is not ActionsAssertion || Assertions.OfType<ActionsAssertion>().Count() != 1)
        {
            return "The first assertion of a manifest is an ActionsAssertion, and there is no second one.";
        }

        if (Assertions.OfType<IngredientAssertion>().Count(static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf) > 1)
        {
            return "An asset has at most one parent; what else went into it is ComponentOf or InputTo.";
        }

        return Assertions.Distinct(ReferenceEqualityComparer.Instance).Count() == Assertions.Count ? null : "Each assertion stands in a manifest once.";
    }

    // C2PA 2.2 §8.1 wants version 4 (RFC 9562 §5.4): a manifest's name must not tell when it was made.
    private static Guid NewUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
