namespace ArtistFirst.C2pa;

/// <summary>What may be done with the asset by machines that learn (CAWG Training and Data Mining 1.1). A use that is not set is not spoken about.</summary>
public sealed class TrainingMiningAssertion : Assertion
{
    private const int MostItems = 1000;

    /// <summary>Makes an assertion that speaks about nothing yet.</summary>
    public TrainingMiningAssertion()
        : base("cawg.training-mining")
    {
    }

    /// <summary>Training of models that generate (<c>cawg.ai_generative_training</c>).</summary>
    public TrainingChoice? GenerativeTraining { get; init; }

    /// <summary>Training of other models (<c>cawg.ai_training</c>).</summary>
    public TrainingChoice? Training { get; init; }

    /// <summary>Input to a trained model (<c>cawg.ai_inference</c>).</summary>
    public TrainingChoice? Inference { get; init; }

    /// <summary>Extraction of patterns and data (<c>cawg.data_mining</c>).</summary>
    public TrainingChoice? DataMining { get; init; }

    /// <summary>Reads what a manifest says, in the words of CAWG or in those that C2PA had for it before (<c>c2pa.training-mining</c>).</summary>
    /// <param name="assertion">An assertion of a manifest.</param>
    /// <returns>What it says; null where it is another assertion or cannot be read. A condition that is not told counts as a no, as the standard has it.</returns>
    public static TrainingMiningAssertion? TryRead(ManifestAssertion assertion)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        if (assertion is not { BaseLabel: "cawg.training-mining" or "c2pa.training-mining", Format: AssertionFormat.Cbor })
        {
            return null;
        }

        try
        {
            CborItem entries = new CborItemReader(MostItems).Read(assertion.Content).AsMap("training choices").NeedMap("entries");
            return new TrainingMiningAssertion
            {
                GenerativeTraining = Read(entries, "ai_generative_training"),
                Training = Read(entries, "ai_training"),
                Inference = Read(entries, "ai_inference"),
                DataMining = Read(entries, "data_mining"),
            };
        }
        catch (ManifestFormatException)
        {
            return null;
        }
    }

    internal override byte[] Encode(AssertionPlaces places)
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteTextString("entries");
        writer.WriteStartMap();
        Write(writer, "cawg.ai_generative_training", GenerativeTraining);
        Write(writer, "cawg.ai_training", Training);
        Write(writer, "cawg.ai_inference", Inference);
        Write(writer, "cawg.data_mining", DataMining);
        writer.WriteEndMap();
        writer.WriteEndMap();
        return writer.Encode();
    }

    // The prose of the standard says constraints_info, its CDDL constraint_info.
    private static TrainingChoice? Read(CborItem entries, string name)
    {
        if ((entries.FindMap($"cawg.{name}") ?? entries.FindMap($"c2pa.{name}")) is not { } entry)
        {
            return null;
        }

        string? condition = entry.FindText("constraint_info") ?? entry.FindText("constraints_info");
        return entry.NeedText("use") switch
        {
            "allowed" => TrainingChoice.Allowed,
            "constrained" when !string.IsNullOrWhiteSpace(condition) => TrainingChoice.Constrained(condition),
            _ => TrainingChoice.NotAllowed,
        };
    }

    private static void Write(CborWriter writer, string name, TrainingChoice? choice)
    {
        if (choice is null)
        {
            return;
        }

        writer.WriteTextString(name);
        writer.WriteStartMap();
        writer.WriteText("use", choice.Use);
        writer.WriteText("constraint_info", choice.Constraint);
        writer.WriteEndMap();
    }
}
