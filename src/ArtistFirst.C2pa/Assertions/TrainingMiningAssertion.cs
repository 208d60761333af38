namespace ArtistFirst.C2pa;

/// <summary>What may be done with the asset by machines that learn (CAWG Training and Data Mining 1.1). A use that is not set is not spoken about.</summary>
public sealed class TrainingMiningAssertion : Assertion
{
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
